package io.akig.solvency.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.score.RiskBands;
import io.akig.solvency.Gateway;
import io.akig.solvency.Standings;
import io.akig.solvency.Standings.Standing;
import io.akig.solvency.Waiting;
import io.akig.solvency.access.Role;
import io.akig.solvency.portfolio.NaiveLedger.Month;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Every figure against adding up all tenants in memory, with ledgers settled coin by coin. */
class PortfolioTest {
    /** 23:30 in Conakry, and tomorrow already for whoever lives east of it: days are the agency's. */
    private static final Instant NOW = Instant.parse("2026-03-17T23:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    @AutoClose
    private static final Gateway GATEWAY = Gateway.at(Clock.fixed(NOW, ZoneId.of("Pacific/Auckland")));

    private static final List<Tenant> TENANTS = new ArrayList<>();
    private static final NaiveLedger LEDGER = new NaiveLedger(GATEWAY, Gateway.OURS, TODAY);

    private record Tenant(String id, long rent, Standing first, Standing now) {
        boolean scored() {
            return now != null;
        }

        boolean unknown() {
            return !scored() || now.level().equals("UNKNOWN");
        }

        long atRisk() {
            return now == null || now.nextDueMinor() == null
                    ? 0
                    : BigDecimal.ONE
                            .subtract(BigDecimal.valueOf(now.probability()))
                            .multiply(BigDecimal.valueOf(now.nextDueMinor()))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
        }

        boolean slipped() {
            return scored()
                    && now.expected() != null
                    && first.expected() != null
                    && now.nextDue() != null
                    && now.nextDue().equals(first.nextDue())
                    && now.expected().isAfter(first.expected());
        }

        boolean dueWithin(int days) {
            return scored() && now.nextDue() != null && !now.nextDue().isAfter(TODAY.plusDays(days));
        }
    }

    @BeforeAll
    static void world() {
        SplittableRandom random = new SplittableRandom(11);
        Standings standings = new Standings(GATEWAY);
        OffsetDateTime at = NOW.atOffset(ZoneOffset.UTC);
        for (int i = 0; i < 60; i++) {
            String id = "t" + i;
            long rent = random.nextLong(5, 40) * 1_000_000;
            GATEWAY.tenant(id, Gateway.OURS);
            GATEWAY.run(
                    "insert into leases (tenant_id, revision, agency_id, rent_minor, recorded_at) values (?, 1, ?, ?, '2026-01-01Z')",
                    id,
                    Gateway.OURS,
                    rent);
            LEDGER.fill(id, rent, random);
            boolean scored = i % 9 > 0;
            Standing first = scored ? standing(random, rent) : null;
            Standing now = scored ? later(random, first, rent) : null;
            if (scored) {
                standings.put(id, Gateway.OURS, first, at.minusDays(3));
                standings.put(id, Gateway.OURS, now, at);
            }
            TENANTS.add(new Tenant(id, rent, first, now));
        }
        GATEWAY.tenant("foreign", Gateway.THEIRS);
        standings.put("foreign", Gateway.THEIRS, new Standing(0.1, "CRITICAL", TODAY, 5, TODAY, 5L));
        assertThat(GATEWAY.has("select pg_notify('akig_ledger', '*')")).isTrue();
    }

    private static Standing standing(SplittableRandom random, long rent) {
        double probability = random.nextInt(0, 10_001) / 10_000.0;
        boolean unknown = random.nextInt(8) == 0;
        boolean due = random.nextInt(6) > 0;
        return new Standing(
                probability,
                unknown ? "UNKNOWN" : RiskBands.DEFAULT.levelOf(probability).name(),
                due ? TODAY.plusDays(random.nextInt(-2, 40)) : null,
                random.nextInt(3) * rent,
                due ? TODAY.plusDays(random.nextInt(-4, 45)) : null,
                due ? rent - random.nextInt(2) * 500_033 : null);
    }

    private static Standing later(SplittableRandom random, Standing first, long rent) {
        Standing other = standing(random, rent);
        LocalDate expected = first.expected();
        return random.nextInt(3) == 0 || expected == null
                ? other
                : new Standing(
                        other.probability(),
                        other.level(),
                        expected.plusDays(random.nextInt(-2, 5)),
                        first.arrearsMinor(),
                        first.nextDue(),
                        first.nextDueMinor());
    }

    @Test
    void the_summary_adds_up_what_the_tenants_are() {
        JsonNode summary = get("/api/portfolio/summary");

        assertThat(summary.path("today").asString()).isEqualTo(TODAY.toString());
        assertThat(summary.path("currency").asString()).isEqualTo("GNF");
        assertThat(summary.path("tenants").path("total").asInt()).isEqualTo(TENANTS.size());
        assertThat(summary.path("tenants").path("never_scored").asInt()).isEqualTo(count(one -> !one.scored()));
        assertThat(summary.path("tenants").path("overdue").asInt())
                .isEqualTo(count(one -> one.scored() && one.now().arrearsMinor() > 0));
        assertThat(minor(summary.path("rent")))
                .isEqualTo(TENANTS.stream().mapToLong(Tenant::rent).sum());
        assertThat(minor(summary.path("arrears")))
                .isEqualTo(TENANTS.stream()
                        .filter(Tenant::scored)
                        .mapToLong(one -> one.now().arrearsMinor())
                        .sum());
        for (JsonNode level : summary.path("levels")) {
            String name = level.path("risk_level").asString();
            List<Tenant> of = TENANTS.stream()
                    .filter(one -> (one.unknown() ? "UNKNOWN" : one.now().level()).equals(name))
                    .toList();
            assertThat(level.path("tenants").asInt()).as(name).isEqualTo(of.size());
            assertThat(minor(level.path("rent")))
                    .isEqualTo(of.stream().mapToLong(Tenant::rent).sum());
            assertThat(minor(level.path("expected_late")))
                    .isEqualTo(of.stream()
                            .filter(one -> one.dueWithin(30))
                            .mapToLong(Tenant::atRisk)
                            .sum());
        }
        assertThat(summary.path("levels")).hasSize(6);
        JsonNode month = summary.path("month_ahead");
        assertThat(month.path("rents").asInt()).isEqualTo(count(one -> one.dueWithin(30)));
        assertThat(minor(month.path("due"))).isEqualTo(due(one -> one.dueWithin(30)));
        assertThat(minor(month.path("expected_late")))
                .isEqualTo(TENANTS.stream()
                        .filter(one -> one.dueWithin(30))
                        .mapToLong(Tenant::atRisk)
                        .sum());
        Predicate<Tenant> week = one -> one.dueWithin(6) && !one.now().nextDue().isBefore(TODAY);
        assertThat(summary.path("week_ahead").path("rents").asInt()).isEqualTo(count(week));
        assertThat(minor(summary.path("week_ahead").path("due"))).isEqualTo(due(week));
        assertThat(summary.path("week_ahead").path("worrying").asInt())
                .isEqualTo(count(week.and(one -> List.of("MEDIUM", "RISKY", "CRITICAL")
                        .contains(one.now().level()))));
    }

    @Test
    void who_slipped_and_whom_to_see_first_are_those_with_the_most_rent_at_risk() {
        JsonNode summary = get("/api/portfolio/summary");

        assertThat(summary.path("slipped").path("tenants").asInt())
                .isEqualTo(count(Tenant::slipped))
                .isPositive();
        assertThat(ids(summary.path("slipped").path("list"), ""))
                .containsExactlyElementsOf(mostAtRisk(Tenant::slipped));
        assertThat(ids(summary.path("to_do"), "tenant"))
                .hasSize(10)
                .containsExactlyElementsOf(mostAtRisk(one -> one.dueWithin(30)
                        && (one.now().arrearsMinor() > 0
                                || List.of("MEDIUM", "RISKY", "CRITICAL")
                                        .contains(one.now().level()))));
        for (JsonNode toDo : summary.path("to_do")) {
            assertThat(toDo.path("tenant").path("reason").asString()).isEqualTo("Paie à temps");
            assertThat(toDo.path("action").path("message").asString()).isNotBlank();
        }
    }

    @Test
    void what_was_collected_is_what_the_ledgers_say_month_by_month() {
        Waiting.until(() -> pending() == 0);
        Map<YearMonth, Month> expected = LEDGER.months(5);
        JsonNode trend = get("/api/portfolio/trend?months=4");
        assertThat(trend.path("months")).hasSize(expected.size()).hasSizeGreaterThan(2);
        for (JsonNode told : trend.path("months")) {
            Month month = expected.get(YearMonth.parse(told.path("month").asString()));
            assertThat(told.path("rents").asLong()).isEqualTo(month.rents);
            assertThat(minor(told.path("charged"))).isEqualTo(month.charged);
            assertThat(minor(told.path("paid"))).isEqualTo(month.paid);
            assertThat(minor(told.path("on_time"))).isEqualTo(month.onTime);
            assertThat(told.path("paid_rate").asDouble())
                    .isEqualTo(Math.round(10_000.0 * month.paid / month.charged) / 10_000.0);
        }
        JsonNode collection = get("/api/portfolio/summary").path("collection");
        assertThat(collection.path("this_month")).isEqualTo(trend.path("months").path(expected.size() - 1));
        assertThat(collection.path("last_month")).isEqualTo(trend.path("months").path(expected.size() - 2));
        assertThat(collection.path("last_month").path("complete").asBoolean()).isTrue();
        assertThat(collection.path("this_month").path("complete").asBoolean()).isFalse();
    }

    @Test
    void a_payment_and_other_rules_change_the_figures_by_themselves() {
        Waiting.until(() -> pending() == 0);
        GATEWAY.run("insert into agencies (agency_id, name) values ('small', 'Small')");
        GATEWAY.user("admin@small", Role.ADMIN, "small");
        GATEWAY.tenant("lone", "small");
        NaiveLedger ledger = new NaiveLedger(GATEWAY, "small", TODAY);
        ledger.charge("lone", "c", TODAY.minusDays(10), 1_000_00);

        write(
                "/api/payments",
                Map.of("tenant_id", "lone", "paid_on", TODAY.minusDays(4).toString(), "amount", 400));
        Waiting.until(() -> "400.00".equals(thisMonth("paid")));
        assertThat(thisMonth("on_time")).isEqualTo("0.00");
        assertThat(thisMonth("charged")).isEqualTo("1000.00");

        String rules = GATEWAY.signedIn("admin@small")
                .get()
                .uri("/api/rules")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("published")
                .path("yaml")
                .asString();
        assertThat(rules).contains("grace_days: 5");
        publish(rules.replace("grace_days: 5", "grace_days: 9"));
        assertThat(GATEWAY.has("select pg_notify('akig_ledger', '*')")).isTrue();
        Waiting.until(() -> "400.00".equals(thisMonth("on_time")));
    }

    @Test
    void days_are_kept_and_today_is_as_it_is_now() {
        GATEWAY.bean(KeepDays.class).all().block();
        GATEWAY.run(
                "insert into portfolio_days select agency_id, day - 1, levels, rent_minor, 7, arrears_minor, overdue,"
                        + " open_alerts, computed_at from portfolio_days where agency_id = 'ours' on conflict do nothing");

        JsonNode days = get("/api/portfolio/trend?days=2").path("days");

        assertThat(days).hasSize(2);
        assertThat(days.path(0).path("day").asString())
                .isEqualTo(TODAY.minusDays(1).toString());
        assertThat(minor(days.path(0).path("expected_late"))).isEqualTo(7);
        assertThat(days.path(1).path("levels")).isEqualTo(days.path(0).path("levels"));
        JsonNode summary = get("/api/portfolio/summary");
        assertThat(days.path(1).path("expected_late"))
                .isEqualTo(summary.path("month_ahead").path("expected_late"));
        assertThat(days.path(1).path("arrears")).isEqualTo(summary.path("arrears"));
        assertThat(get("/api/portfolio/trend?days=1").path("days")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"days=0", "days=732", "days=x", "months=0", "months=121"})
    void a_trend_that_cannot_be_asked_for_is_refused(String query) {
        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/portfolio/trend?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private static long pending() {
        return Long.parseLong(
                GATEWAY.text("select count(*) from tenants t left join tenant_collections c using (tenant_id)"
                        + " where c.ledger_revision is distinct from t.ledger_revision"));
    }

    private static String thisMonth(String key) {
        return new BigDecimal(GATEWAY.signedIn("admin@small")
                        .get()
                        .uri("/api/portfolio/summary")
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .path("collection")
                        .path("this_month")
                        .path(key)
                        .asString())
                .setScale(2)
                .toPlainString();
    }

    private static void write(String path, Map<String, ?> body) {
        GATEWAY.signedIn("admin@small")
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private static void publish(String yaml) {
        String tag = GATEWAY.signedIn("admin@small")
                .put()
                .uri("/api/rules")
                .header("If-Match", "\"0.0\"")
                .contentType(MediaType.parseMediaType("application/yaml"))
                .bodyValue(yaml)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        GATEWAY.signedIn("admin@small")
                .post()
                .uri("/api/rules/publish")
                .header("If-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static JsonNode get(String path) {
        return GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static long minor(JsonNode amount) {
        return amount.decimalValue().movePointRight(2).longValueExact();
    }

    private static int count(Predicate<Tenant> which) {
        return (int) TENANTS.stream().filter(which).count();
    }

    private static long due(Predicate<Tenant> which) {
        return TENANTS.stream()
                .filter(which)
                .mapToLong(one -> one.now().nextDueMinor())
                .sum();
    }

    private static List<String> mostAtRisk(Predicate<Tenant> which) {
        return TENANTS.stream()
                .filter(which)
                .filter(one -> one.now().nextDueMinor() != null)
                .sorted(Comparator.comparingLong(Tenant::atRisk)
                        .thenComparing(Tenant::id)
                        .reversed())
                .limit(10)
                .map(Tenant::id)
                .toList();
    }

    private static List<String> ids(JsonNode list, String key) {
        List<String> ids = new ArrayList<>();
        list.forEach(one ->
                ids.add((key.isEmpty() ? one : one.path(key)).path("tenant_id").asString()));
        return ids;
    }
}
