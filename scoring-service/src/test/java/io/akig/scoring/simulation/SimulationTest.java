package io.akig.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.score.RiskBands;
import io.akig.core.score.RiskLevel;
import io.akig.kit.input.Language;
import io.akig.kit.ledger.LedgerReader;
import io.akig.scoring.TestLedger;
import io.akig.scoring.World;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Predictor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @AutoClose
    private static final World WORLD = World.started();

    @BeforeAll
    static void tenants() {
        WORLD.ledger.payer("debtor", DUE.minusMonths(2), 0, 1, 9, 2, 1, 0, 12, 1, 0, 2);
        for (int month = 1; month >= 0; month--) {
            LocalDate due = DUE.minusMonths(month);
            WORLD.ledger.charge("debtor", "open-" + month, due, 100_000_00L, TestLedger.start(due.minusDays(30)));
        }
        WORLD.ledger.payer("good", DUE, 0, 1, 0, 2, 1, 0, 0, 1, 0, 2);
        WORLD.ledger.tenant("newcomer");
    }

    @Test
    void a_payment_within_days_raises_the_score_and_stores_nothing() {
        long stored = WORLD.ledger.count("select count(*) from predictions");
        JsonNode answer = simulate("debtor", "{\"payments\":[{\"paid_on\":\"2026-03-11\",\"amount\":200000}]}");
        assertThat(answer.path("today").stringValue()).isEqualTo("2026-03-10");
        assertThat(answer.path("as_of").stringValue()).isEqualTo("2026-03-11");
        assertThat(probability(answer, "after")).isGreaterThan(probability(answer, "without"));
        assertThat(answer.path("before").path("prediction_id").isNull()).isTrue();
        assertThat(answer.path("change").path("probability_of_events").doubleValue())
                .isPositive();
        assertThat(answer.path("reasons_changed")).isNotEmpty();
        assertThat(answer.path("reasons_changed").get(0).path("change").stringValue())
                .isIn("APPEARED", "CHANGED", "GONE");
        assertThat(WORLD.ledger.count("select count(*) from predictions")).isEqualTo(stored);
        assertThat(probability(answer, "before"))
                .isEqualTo(score("debtor").path("payment_probability").doubleValue());
    }

    @Test
    void what_is_simulated_is_what_comes_when_it_really_happens() {
        WORLD.ledger.payer("real", DUE.minusMonths(1), 0, 1, 9, 2, 1, 0, 12);
        WORLD.ledger.charge("real", "open", DUE, 100_000_00L, TestLedger.start(DUE.minusDays(30)));
        JsonNode supposed = simulate(
                "real",
                "{\"payments\":[{\"paid_on\":\"2026-03-10\",\"amount\":40000.50,\"charge_id\":\"open\"}],"
                        + "\"charges\":[{\"due_date\":\"2026-04-05\",\"amount\":120000}]}");
        WORLD.ledger.run(
                "insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, charge_id, recorded_at,"
                        + " revision) select 'default', tenant_id, 'now', '2026-03-10', 4000050, 'open', '2026-03-10',"
                        + " ledger_revision from tenants where tenant_id = 'real'");
        WORLD.ledger.charge("real", "next", LocalDate.of(2026, 4, 5), 120_000_00L, TestLedger.start(DUE));
        JsonNode real = score("real");
        JsonNode after = supposed.path("after");
        assertThat(after.path("payment_probability")).isEqualTo(real.path("payment_probability"));
        assertThat(after.path("factors")).isEqualTo(real.path("factors"));
        assertThat(after.path("expected_payment_date")).isEqualTo(real.path("expected_payment_date"));
        assertThat(after.path("target").path("charge_id").stringValue()).isEqualTo("open");
    }

    @Test
    void the_smallest_payment_to_the_next_level_reaches_it() {
        JsonNode next = simulate("debtor", "{}").path("next_level");
        assertThat(next.path("payment").isNumber()).isTrue();
        JsonNode after = simulate(
                        "debtor",
                        "{\"payments\":[{\"paid_on\":\"2026-03-10\",\"amount\":"
                                + next.path("payment").asString() + "}]}")
                .path("after");
        assertThat(after.path("payment_probability")).isEqualTo(next.path("probability"));
        assertThat(after.path("payment_probability").doubleValue())
                .isGreaterThanOrEqualTo(next.path("from_probability").doubleValue());
        assertThat(next.path("payment").decimalValue().stripTrailingZeros().scale())
                .isLessThanOrEqualTo(0);
        assertThat(next.path("searched_up_to").doubleValue()).isGreaterThanOrEqualTo(200_000);
    }

    @Test
    void nothing_supposed_changes_nothing_and_waiting_is_shown_apart() {
        JsonNode still = simulate("debtor", "{}");
        assertThat(still.path("after")).isEqualTo(still.path("before")).isEqualTo(still.path("without"));
        assertThat(still.path("reasons_changed")).isEmpty();
        JsonNode later = simulate("debtor", "{\"as_of\":\"2026-04-20\"}");
        assertThat(later.path("after")).isEqualTo(later.path("without")).isNotEqualTo(later.path("before"));
        assertThat(later.path("change").path("probability_of_events").doubleValue())
                .isZero();
    }

    @Test
    void there_is_no_next_level_without_a_history() {
        JsonNode answer = simulate("newcomer", "{\"charges\":[{\"due_date\":\"2026-04-05\",\"amount\":1}]}");
        assertThat(answer.path("next_level").isNull()).isTrue();
        assertThat(answer.path("after").path("risk_level").stringValue()).isEqualTo("UNKNOWN");
    }

    @Test
    void ten_thousand_events_are_simulated_and_one_more_is_refused() {
        String event = "{\"paid_on\":\"2026-03-10\",\"amount\":10}";
        simulate("debtor", "{\"payments\":[" + String.join(",", Collections.nCopies(10_000, event)) + "]}");
        refused("debtor", "{\"payments\":[" + String.join(",", Collections.nCopies(10_001, event)) + "]}", "payments");
        String named =
                "{\"paid_on\":\"2026-03-10\",\"amount\":1000000000.25,\"charge_id\":\"" + "x".repeat(100) + "\"}";
        refused("debtor", "{\"payments\":[" + String.join(",", Collections.nCopies(10_001, named)) + "]}", "payments");
        String charge = "{\"due_date\":\"2026-03-10\",\"amount\":10}";
        simulate("debtor", "{\"charges\":[" + String.join(",", Collections.nCopies(10_000, charge)) + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'payments':[{'paid_on':'2026-03-10','amount':-1}]} | payments[0].amount",
                "{'payments':[{'paid_on':'2026-03-10','amount':0}]} | payments[0].amount",
                "{'payments':[{'paid_on':'2026-03-10','amount':1.005}]} | payments[0].amount",
                "{'payments':[{'paid_on':'2026-03-10','amount':1e300}]} | payments[0].amount",
                "{'payments':[{'paid_on':'2026-03-10','amount':1e-300}]} | payments[0].amount",
                "{'payments':[{'paid_on':'2026-03-10','amount':99999999999999999999999}]} | payments[0].amount",
                "{'payments':[{'paid_on':'2026-03-10','amount':'10'}]} | payments[0].amount",
                "{'payments':[{'paid_on':'2026-03-10','amount':1},{'paid_on':'2026-03-10'}]} | payments[1].amount",
                "{'payments':[{'paid_on':'2026-03-09','amount':1}]} | payments[0].paid_on",
                "{'payments':[{'paid_on':'2027-03-12','amount':1}]} | payments[0].paid_on",
                "{'payments':[{'paid_on':'2026-03-12','amount':1}],'as_of':'2026-03-11'} | payments[0].paid_on",
                "{'payments':[{'paid_on':'2026-02-30','amount':1}]} | payments[0].paid_on",
                "{'payments':[{'amount':1}]} | payments[0].paid_on",
                "{'payments':[{'paid_on':'2026-03-10','amount':1,'charge_id':'nope'}]} | payments[0].charge_id",
                "{'payments':[{'paid_on':'2026-03-10','amount':1,'charge_id':''}]} | payments[0].charge_id",
                "{'payments':[{'paid_on':'2026-03-10','amount':1,'note':'x'}]} | payments[0].note",
                "{'payments':[1]} | payments[0]",
                "{'payments':{}} | payments",
                "{'charges':[{'due_date':'2026-03-09','amount':1}]} | charges[0].due_date",
                "{'charges':[{'due_date':'2027-03-12','amount':1}]} | charges[0].due_date",
                "{'charges':[{'due_date':'2026-03-10','amount':-5}]} | charges[0].amount",
                "{'charges':[{'due_date':'2026-03-10','amount':5,'charge_id':'open-0'}]} | charges[0].charge_id",
                "{'as_of':'2026-03-09'} | as_of",
                "{'as_of':'2027-03-12'} | as_of",
                "{'as_of':5} | as_of",
                "{'pay_on':'2026-03-09'} | pay_on",
                "{'payment':[]} | payment",
                "[] | body"
            })
    void a_wrong_supposition_is_named(String body, String field) {
        refused("debtor", body.replace('\'', '"'), field);
    }

    @Test
    void what_is_no_json_too_large_or_about_nobody_is_a_problem() {
        post("debtor", "{\"payments\":[").expectStatus().isBadRequest();
        post("debtor", "").expectStatus().isBadRequest();
        post("debtor", "\"" + "a".repeat(2 << 20) + "\"").expectStatus().isEqualTo(413);
        post("nobody", "{}").expectStatus().isNotFound();
        refused("-", "{}", "tenant_id");
    }

    @Test
    void the_next_level_is_the_one_above_what_waiting_alone_leads_to() {
        JsonNode later = simulate("debtor", "{\"as_of\":\"2026-04-20\"}");
        String waiting = later.path("without").path("risk_level").stringValue();
        assertThat(later.path("next_level").path("level").stringValue())
                .isEqualTo(Objects.requireNonNull(RiskBands.DEFAULT.above(RiskLevel.valueOf(waiting)))
                        .name());
    }

    @Test
    void more_simulations_than_may_wait_are_refused_at_once() {
        Scheduler busy = Schedulers.newBoundedElastic(1, 1, "busy");
        Semaphore turn = new Semaphore(0);
        SimulateTenant tenants = new SimulateTenant(
                WORLD.bean(LedgerReader.class), WORLD.bean(ModelRegistry.class), WORLD.bean(Predictor.class), busy);
        byte[] nothing = {'{', '}'};
        try {
            busy.schedule(turn::acquireUninterruptibly);
            StepVerifier.create(Flux.range(0, 3).flatMap(i -> tenants.simulate("debtor", nothing, Language.FR)))
                    .verifyError(TooManySimulations.class);
        } finally {
            turn.release();
            busy.dispose();
        }
    }

    private static void refused(String tenant, String body, String field) {
        post(tenant, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static JsonNode simulate(String tenant, String body) {
        return JsonMapper.shared()
                .readTree(new String(
                        post(tenant, body)
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent(),
                        StandardCharsets.UTF_8));
    }

    private static WebTestClient.ResponseSpec post(String tenant, String body) {
        return WORLD.http()
                .post()
                .uri("/score/{tenant}/simulations", tenant)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private static double probability(JsonNode answer, String which) {
        return answer.path(which).path("payment_probability").doubleValue();
    }

    private static JsonNode score(String tenant) {
        return JsonMapper.shared().readTree(WORLD.get("/score/" + tenant + "?recalculate=true"));
    }
}
