package io.akig.solvency.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.kit.ledger.LedgerReader;
import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.Standings;
import io.akig.solvency.Standings.Standing;
import io.akig.solvency.Waiting;
import io.akig.solvency.access.Role;
import io.akig.solvency.audit.VerifyAudit;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A person is told and forgotten wherever something of them is stored. */
class ErasureTest {
    private static final LocalDate DUE = LocalDate.now(ZoneOffset.UTC).minusDays(40);
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);

    private static final String NOT_FOLDED =
            "select count(*) from tenants t left join tenant_collections c using (tenant_id)"
                    + " where c.ledger_revision is distinct from t.ledger_revision";

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private String id;
    private String name;

    @BeforeEach
    void tenantOfWhomEveryTableKnows() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        id = "diallo." + mark;
        name = "Awa \"" + mark + "\" Bah";
        Rents rents = new Rents(GATEWAY, Gateway.OURS);
        rents.payer(id, DUE, 0, 3, null);
        GATEWAY.run(
                "update tenants set full_name = ?, phone = ?, email = ? where tenant_id = ?",
                name,
                "+224 " + mark,
                mark + "@example.org",
                id);
        GATEWAY.run(
                "insert into leases (tenant_id, revision, agency_id, property, unit, recorded_at)"
                        + " values (?, 90, 'ours', ?, 'B1', now())",
                id,
                "Cour " + mark);
        UUID prediction = rents.prediction(id, NOW.minusDays(1), 0.6, "MEDIUM", 0.8);
        GATEWAY.run(
                "update predictions set target_charge_id = ? where prediction_id = ?", "c-" + id + "-2", prediction);
        Standings standings = new Standings(GATEWAY);
        standings.put(id, Gateway.OURS, new Standing(0.6, "MEDIUM", DUE.plusDays(50), 5, DUE.plusDays(45), 9L));
        GATEWAY.run("insert into standings_due (tenant_id, not_before) values (?, now() + interval '1 day')", id);
        GATEWAY.run("insert into alert_watches (tenant_id, watch) values (?, '{}')", id);
        GATEWAY.run(
                "insert into portfolio_runs (run_id, trigger, state, as_of, requested_at, last_tenant_id)"
                        + " values (gen_random_uuid(), 'NIGHTLY', 'COMPLETED', current_date, now(), ?)",
                id);
        alert(mark);
        overridden(mark);
        pay(mark);
        looked();
    }

    /** Lists name the tenants whom somebody saw on them. */
    private void looked() {
        for (String list : List.of("/api/tenants?limit=200", "/api/alerts?limit=200&tenant=" + id)) {
            GATEWAY.as(Role.VIEWER, Gateway.OURS)
                    .get()
                    .uri(list)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        for (String action : List.of("scores.listed", "alerts.listed")) {
            assertThat(GATEWAY.has(
                            "select from audit_entries where action = ? and details::text like ?",
                            action,
                            "%\"" + id + "\"%"))
                    .as(action)
                    .isTrue();
        }
    }

    private void alert(String mark) {
        UUID alert = UUID.randomUUID();
        GATEWAY.run("insert into alert_counters values ('ours', 0) on conflict do nothing");
        GATEWAY.run("update alert_counters set sequence = sequence + 1 where agency_id = 'ours'");
        GATEWAY.run(
                """
                insert into alerts (alert_id, agency_id, tenant_id, kind, severity, state, details, opened_at, changed_at,
                                    opened_sequence, sequence)
                select ?, 'ours', ?, 'RENT_OVERDUE', 'HIGH', 'OPEN', '{"overdue_days":20}', now(), now(), sequence, sequence
                from alert_counters where agency_id = 'ours'
                """,
                alert,
                id);
        GATEWAY.run(
                """
                insert into alert_changes (agency_id, sequence, alert_id, change, changed_at, comment, alert)
                select 'ours', sequence, ?, 'OPENED', now(), ?, jsonb_build_object('tenant_id', ?::text, 'state', 'OPEN')
                from alert_counters where agency_id = 'ours'
                """,
                alert,
                "talked to " + mark,
                id);
        GATEWAY.has(
                "select audit_append('ours', 'u', 'U', 'alert.commented', 'alert', ?, ?::jsonb, 'r')",
                alert.toString(),
                "{\"after\":{\"comment\":\"" + mark + "\"}}");
    }

    private void overridden(String mark) {
        GATEWAY.run(
                "insert into overrides (tenant_id, agency_id, risk_level, reason, author, decided_at, expires_on,"
                        + " computed_probability, computed_level) values (?, 'ours', 'GOOD', ?, 'u', now(), ?, 0.5, 'MEDIUM')",
                id,
                "promised: " + mark,
                DUE.plusDays(90));
        GATEWAY.has(
                "select audit_append('ours', 'u', 'U', 'import.stored', 'agency', 'ours', jsonb_build_object('who', ?::text), 'r')",
                name);
    }

    private void pay(String mark) {
        GATEWAY.as(Role.MANAGER, Gateway.OURS)
                .post()
                .uri("/api/payments")
                .header("Idempotency-Key", mark)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "tenant_id",
                        id,
                        "payment_id",
                        "pay-" + mark,
                        "paid_on",
                        DUE.plusDays(9).toString(),
                        "amount",
                        3,
                        "method",
                        "Orange " + mark))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void what_is_told_is_every_row_of_every_table() throws SQLException {
        Waiting.until(() -> GATEWAY.text(NOT_FOLDED).equals("0"));
        List<String> tables = rowsNaming("tenant_id", id);
        JsonNode told = GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .get()
                .uri("/api/tenants/" + id + "/personal-data")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        JsonNode records = told.path("records");
        assertThat(records.path("tenants").path(0).path("full_name").asString()).isEqualTo(name);
        assertThat(records.path("payments")).hasSize(3);
        assertThat(records.path("rent_charges")).hasSize(3);
        assertThat(records.path("alert_changes")).hasSize(1);
        assertThat(records.path("audit_entries")).isNotEmpty();
        assertThat(tables).hasSizeGreaterThan(10);
        for (String table : tables) {
            assertThat(records.has(table) || table.equals("roster")).as(table).isTrue();
        }
        assertThat(GATEWAY.has(
                        "select from audit_entries where action = 'tenant.personal_data_told' and subject_id = ?", id))
                .isTrue();
    }

    @Test
    void nothing_leads_back_from_what_stays_and_the_ledger_settles_as_before() throws SQLException {
        Settlements before = fold(id);
        Waiting.until(() -> GATEWAY.text(NOT_FOLDED).equals("0"));
        long rents = count("select coalesce(sum(charged_minor), 0) from collection_days where agency_id = 'ours'");
        String mark = id.substring("diallo.".length());
        assertThat(leftOf(mark)).isNotEmpty();

        erase(id, id).expectStatus().isOk();

        assertThat(leftOf(mark)).containsExactlyInAnyOrderElementsOf(subjects());
        String pseudonym = GATEWAY.text(
                "select tenant_id from tenants where erased_at is not null order by erased_at desc limit 1");
        assertThat(pseudonym).matches("erased-[0-9a-f]{32}");
        Settlements after = fold(pseudonym);
        assertThat(IntStream.range(0, after.size())
                        .mapToObj(i -> after.dueDay(i) + " " + after.paid(i) + " " + after.settledDay(i)))
                .containsExactlyElementsOf(IntStream.range(0, before.size())
                        .mapToObj(i -> before.dueDay(i) + " " + before.paid(i) + " " + before.settledDay(i))
                        .toList());
        assertThat(count("select coalesce(sum(charged_minor), 0) from collection_days where agency_id = 'ours'"))
                .isEqualTo(rents)
                .isPositive();
        assertThat(GATEWAY.text(
                        "select p.target_charge_id = c.charge_id from predictions p join rent_charges c on c.tenant_id ="
                                + " p.tenant_id and c.due_date = '" + DUE + "' where p.tenant_id = ?",
                        pseudonym))
                .isEqualTo("t");
        assertThat(new VerifyAudit(GATEWAY.database.dataSource()).run())
                .allSatisfy(chain -> assertThat(chain.fault()).isNull());
        assertThat(GATEWAY.text("select count(*) from alerts where tenant_id = ? and state = 'CLOSED'", pseudonym))
                .isEqualTo("1");
    }

    @Test
    void whoever_was_forgotten_is_in_no_list_and_does_not_exist_any_more() {
        erase(id, id).expectStatus().isOk().expectBody().jsonPath("$.tenant_id").isEqualTo(id);

        String pseudonym = GATEWAY.text(
                "select tenant_id from tenants where erased_at is not null order by erased_at desc limit 1");
        for (String gone : List.of(id, pseudonym)) {
            GATEWAY.as(Role.VIEWER, Gateway.OURS)
                    .get()
                    .uri("/api/tenants/" + gone)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            assertThat(GATEWAY.has("select from roster where tenant_id = ?", gone))
                    .isFalse();
        }
        erase(id, id).expectStatus().isNotFound();
    }

    @Test
    void that_their_alerts_are_over_is_told_like_any_other_change_and_without_the_pseudonym() {
        long before = sequence();

        erase(id, id).expectStatus().isOk();

        long told = sequence();
        assertThat(told).isEqualTo(before + 1);
        assertThat(GATEWAY.text(
                        "select change || ' ' || (alert ->> 'state') || ' ' || (alert ->> 'close_reason') from alert_changes"
                                + " where agency_id = 'ours' and sequence = ?",
                        told))
                .isEqualTo("CLOSED CLOSED ERASED");
        byte[] inbox = GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/alerts?state=CLOSED&since=" + before)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.alerts[0].tenant_id")
                .isEqualTo("erased")
                .returnResult()
                .getResponseBody();
        assertThat(new String(inbox, StandardCharsets.UTF_8)).doesNotContain("erased-");
        assertThat(GATEWAY.has("select from audit_entries where details::text like '%erased-%'"))
                .isFalse();
    }

    private static long sequence() {
        return count("select sequence from alert_counters where agency_id = 'ours'");
    }

    @Test
    void it_takes_an_admin_of_the_agency_and_the_id_once_more() {
        erase(id, "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("confirm");
        for (Role role : List.of(Role.VIEWER, Role.MANAGER)) {
            GATEWAY.as(role, Gateway.OURS)
                    .delete()
                    .uri("/api/tenants/" + id + "/personal-data?confirm=" + id)
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            GATEWAY.as(role, Gateway.OURS)
                    .get()
                    .uri("/api/tenants/" + id + "/personal-data")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        GATEWAY.as(Role.ADMIN, Gateway.THEIRS)
                .delete()
                .uri("/api/tenants/" + id + "/personal-data?confirm=" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
        GATEWAY.as(Role.ADMIN, Gateway.THEIRS)
                .get()
                .uri("/api/tenants/" + id + "/personal-data")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(GATEWAY.has("select from tenants where tenant_id = ?", id)).isTrue();
    }

    @Test
    void a_file_that_names_them_again_is_refused_by_its_line() {
        erase(id, id).expectStatus().isOk();
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part(
                        "tenants.csv",
                        new ByteArrayResource(("tenant_id,full_name\nfresh,New\n" + id + ",Back Again\n")
                                .getBytes(StandardCharsets.UTF_8)))
                .filename("tenants.csv");

        GATEWAY.as(Role.MANAGER, Gateway.OURS)
                .post()
                .uri("/api/imports")
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].line")
                .isEqualTo(3)
                .jsonPath("$.errors[0].code")
                .isEqualTo("erased_tenant");
        assertThat(GATEWAY.has("select from tenants where tenant_id in ('fresh', ?)", id))
                .isFalse();
    }

    private ResponseSpec erase(String tenant, String confirm) {
        return GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .delete()
                .uri("/api/tenants/" + tenant + "/personal-data?confirm=" + confirm)
                .exchange();
    }

    private static Settlements fold(String tenant) {
        Ledger ledger = GATEWAY.bean(LedgerReader.class).read(tenant).block().ledger();
        return LedgerFold.fold(
                ledger,
                Viewpoint.of(LocalDate.now(ZoneOffset.UTC), Instant.now().plusSeconds(60)));
    }

    /** The id itself stays in the audit, which tells that it was erased. */
    private List<String> subjects() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String row : leftOf(id)) {
            assertThat(row).startsWith("audit_entries ").contains("," + id + ",");
            rows.add(row);
        }
        return rows;
    }

    /** Every row of every table in which the text is found, as text. */
    private static List<String> leftOf(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        each(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                table -> each(
                        "select t::text from " + table + " t where position('" + text + "' in t::text) > 0",
                        row -> found.add(table + " " + row)));
        return found;
    }

    private static List<String> rowsNaming(String column, String value) throws SQLException {
        List<String> tables = new ArrayList<>();
        each(
                "select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
                        + " where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and column_name = '"
                        + column + "'",
                table -> {
                    if (GATEWAY.has("select from " + table + " where " + column + " = ?", value)) {
                        tables.add(table);
                    }
                });
        return tables;
    }

    private interface Each {
        void of(String text) throws SQLException;
    }

    private static void each(String sql, Each then) throws SQLException {
        try (Connection connection = GATEWAY.database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                then.of(rows.getString(1));
            }
        }
    }

    private static long count(String sql) {
        return Long.parseLong(GATEWAY.text(sql));
    }
}
