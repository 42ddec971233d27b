package io.akig.solvency.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.akig.solvency.Gateway;
import io.akig.solvency.Standings;
import io.akig.solvency.Standings.Standing;
import io.akig.solvency.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The list as a file that office programs open. */
class ExportTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    @BeforeAll
    static void tenants() {
        for (int i = 0; i < 1_203; i++) {
            String id = String.format("t%04d", i);
            GATEWAY.run(
                    "insert into tenants (tenant_id, agency_id, full_name, phone) values (?, ?, ?, '+224 622')",
                    id,
                    Gateway.OURS,
                    i == 7 ? "=cmd|' /C calc'!A0" : i == 8 ? "Aïssatou \"Awa\"; Bah,\nKeïta" : "Élise " + i);
        }
        new Standings(GATEWAY)
                .put(
                        "t0007",
                        Gateway.OURS,
                        new Standing(0.25, "CRITICAL", LocalDate.of(2026, 3, 9), 12_345, null, null));
        GATEWAY.run("insert into tenants (tenant_id, agency_id) values ('foreign', ?)", Gateway.THEIRS);
    }

    @Test
    void every_tenant_is_in_it_once_in_the_order_of_the_list() {
        List<NamedCsvRecord> rows = rows(export("sort=name"), ',');

        assertThat(rows).hasSize(1_203);
        assertThat(rows.stream().map(row -> row.getField("tenant_id")).distinct())
                .hasSize(1_203);
        assertThat(rows).noneMatch(row -> row.getField("tenant_id").equals("foreign"));
        assertThat(rows.get(0).getField("name")).isEqualTo("'=cmd|' /C calc'!A0");
        NamedCsvRecord odd = rows.get(1);
        assertThat(odd.getField("name")).isEqualTo("Aïssatou \"Awa\"; Bah,\nKeïta");
        assertThat(odd.getField("phone")).isEqualTo("'+224 622");
        assertThat(odd.getField("risk_level")).isEqualTo("UNKNOWN");
        assertThat(odd.getField("payment_probability")).isEmpty();
    }

    @Test
    void filters_are_those_of_the_list_and_numbers_stay_numbers() {
        List<NamedCsvRecord> rows = rows(export("overdue=true&separator=semicolon"), ';');

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getField("arrears")).isEqualTo("123,45");
        assertThat(rows.get(0).getField("payment_probability")).isEqualTo("0,25");
        assertThat(rows(export("overdue=true"), ',').get(0).getField("arrears")).isEqualTo("123.45");
        assertThat(rows.get(0).getField("expected_payment_date")).isEqualTo("2026-03-09");
        assertThat(rows(export("q=nobody"), ',')).isEmpty();
    }

    @Test
    void the_mark_for_office_programs_comes_only_if_it_is_asked_for() {
        assertThat(export("q=t0001&bom=true").getResponseBody()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(export("q=t0001").getResponseBody()).startsWith("tenant_id,".getBytes(StandardCharsets.UTF_8));
        assertThat(export("q=t0001")
                        .getResponseHeaders()
                        .getContentDisposition()
                        .getFilename())
                .matches("tenants-\\d{4}-\\d\\d-\\d\\d\\.csv");
    }

    @Test
    void it_is_in_the_audit_that_names_and_scores_left() {
        export("risk=RISKY&q=keita");

        assertThat(GATEWAY.text("select details ->> 'after' from audit_entries where action = 'portfolio.exported'"
                        + " order by sequence desc limit 1"))
                .contains("\"q\": \"keita\"", "\"risk\": \"RISKY\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"separator=tab", "bom=maybe", "sort=rent", "risk=BAD", "overdue=x"})
    void what_cannot_be_asked_is_refused_before_a_line_is_sent(String query) {
        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/portfolio/export.csv?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(query.replaceFirst("=.*", ""));
    }

    private static EntityExchangeResult<byte[]> export(String query) {
        return GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/portfolio/export.csv?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/csv;charset=UTF-8")
                .expectBody()
                .returnResult();
    }

    private static List<NamedCsvRecord> rows(EntityExchangeResult<byte[]> answer, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .ofNamedCsvRecord(new String(answer.getResponseBody(), StandardCharsets.UTF_8))
                .stream()
                .toList();
    }
}
