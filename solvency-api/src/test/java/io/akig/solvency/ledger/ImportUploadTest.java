package io.akig.solvency.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.metric.Metric;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportUploadTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started("--akig.imports.max-size=1MB");

    @Test
    void files_are_tried_and_then_stored_for_the_callers_agency() {
        Map<String, String> files = Map.of(
                "tenants.csv", "tenant_id;rent_amount\nu1;1500000\n",
                "charges.csv", "tenant_id,charge_id,due_date,amount\nu1,u1-c1,2026-01-05,1500000\n",
                "payments.csv", "tenant_id,payment_id,paid_on,amount\nu1,u1-p1,2026-01-04,1500000\n");

        JsonNode tried = json(upload("?dry_run=true", files), 200);
        assertThat(tried.path("accepted").asBoolean()).isTrue();
        assertThat(tried.path("dry_run").asBoolean()).isTrue();
        assertThat(GATEWAY.has("select from tenants where tenant_id = 'u1'")).isFalse();

        JsonNode stored = json(upload("", files), 200);
        assertThat(stored.path("files").size()).isEqualTo(3);
        assertThat(stored.path("files").path(0).path("inserted").asInt()).isEqualTo(1);
        assertThat(GATEWAY.has("select from tenants where tenant_id = 'u1' and agency_id = ?", Gateway.OURS))
                .isTrue();
        assertThat(GATEWAY.has("select from rescore_queue where tenant_id = 'u1'"))
                .isTrue();
        assertThat(json(upload("", files), 200)
                        .path("files")
                        .path(0)
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        // The dry run gave nothing to the ledger.
        assertThat(ingested("inserted")).isEqualTo(3);
        assertThat(ingested("unchanged")).isGreaterThanOrEqualTo(3);
    }

    private static double ingested(String outcome) {
        return GATEWAY.bean(MeterRegistry.class)
                .get(Metric.INGESTION_ROWS.meter())
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void bad_lines_are_named_and_nothing_is_stored() {
        Map<String, String> files = Map.of("tenants.csv", "tenant_id,agency\nu2,\nu2b," + Gateway.THEIRS + "\nu 3,\n");

        assertThat(json(upload("?dry_run=true", files), 200).path("error_count").asInt())
                .isEqualTo(2);
        double before = ingested("refused");
        JsonNode refused = json(upload("", files), 422);
        assertThat(ingested("refused") - before).isEqualTo(3);
        assertThat(refused.path("code").stringValue()).isEqualTo("import_refused");
        assertThat(refused.path("errors").path(0).path("file").stringValue()).isEqualTo("tenants.csv");
        assertThat(refused.path("errors").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(refused.path("errors").path(0).path("column").stringValue()).isEqualTo("agency");
        assertThat(refused.path("errors").path(1).path("column").stringValue()).isEqualTo("tenant_id");
        assertThat(GATEWAY.has("select from tenants where tenant_id like 'u2%'"))
                .isFalse();
    }

    @Test
    void what_is_no_upload_is_refused_by_the_name_of_the_part() throws IOException {
        assertThat(field(upload("", Map.of("notes.txt", "x")))).isEqualTo("notes.txt");
        assertThat(field(upload("?dry_run=maybe", Map.of("tenants.csv", "tenant_id\n"))))
                .isEqualTo("dry_run");
        assertThat(field(upload("", Map.of("tenants", "tenant_id\n", "tenants.csv", "tenant_id\n"))))
                .isEqualTo("tenants.csv");
        assertThat(json(upload("", Map.of("tenants.csv", "tenant_id\n" + "x".repeat(1_100_000))), 413)
                        .path("detail")
                        .stringValue())
                .contains("1 MB");
        assertThat(json(
                                GATEWAY.as(Role.MANAGER, Gateway.OURS)
                                        .post()
                                        .uri("/api/imports")
                                        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                                        .bodyValue("--x\r\nnonsense")
                                        .exchange(),
                                400)
                        .path("status")
                        .asInt())
                .isEqualTo(400);
        assertThat(leftovers()).isZero();
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("akig-import"))
                    .count();
        }
    }

    private static ResponseSpec upload(String query, Map<String, String> files) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        files.forEach((name, content) -> parts.part(
                        name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)), MediaType.TEXT_PLAIN)
                .filename(name));
        return GATEWAY.as(Role.MANAGER, Gateway.OURS)
                .post()
                .uri("/api/imports" + query)
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange();
    }

    private static JsonNode json(ResponseSpec answer, int status) {
        byte[] body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(body);
    }

    private static String field(ResponseSpec answer) {
        return json(answer, 400).path("errors").path(0).path("field").stringValue();
    }
}
