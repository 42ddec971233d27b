package io.akig.solvency.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a person types finds whom they mean. */
class TenantSearchTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    @BeforeAll
    static void tenants() {
        tenant(
                "550e8400-e29b-41d4-a716-446655440000",
                "M'Mah Keïta",
                "+224 622 12 34 56",
                "Résidence Kipé 3, Ratoma",
                "Appt B12");
        tenant("T-2", "Jean-Pierre Œuvrard", "(00224) 628.99.88.77", "Cour Madina", "Logement A3");
        tenant("T-3", "Seyðis Ångström", "06 11 22 33 44", "Villa Cosa", null);
        tenant("T-4", "Привет Мирный", null, null, null);
        GATEWAY.run(
                "insert into tenants (tenant_id, agency_id, full_name) values ('theirs', ?, 'M''Mah Keïta')",
                Gateway.THEIRS);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "keita, 550e8400-e29b-41d4-a716-446655440000",
                "KEÏTA, 550e8400-e29b-41d4-a716-446655440000",
                "m'mah, 550e8400-e29b-41d4-a716-446655440000",
                "M’Mah, 550e8400-e29b-41d4-a716-446655440000",
                "mmah kei, 550e8400-e29b-41d4-a716-446655440000",
                "keita mah, 550e8400-e29b-41d4-a716-446655440000",
                "kipe b12, 550e8400-e29b-41d4-a716-446655440000",
                "550e8400-E29B, 550e8400-e29b-41d4-a716-446655440000",
                "550e8400-e29b-41d4-a716-446655440000, 550e8400-e29b-41d4-a716-446655440000",
                "622123456, 550e8400-e29b-41d4-a716-446655440000",
                "+224 622 12 34 56, 550e8400-e29b-41d4-a716-446655440000",
                "00224622123456, 550e8400-e29b-41d4-a716-446655440000",
                "(0) 622-12-34-56, 550e8400-e29b-41d4-a716-446655440000",
                "34 56, 550e8400-e29b-41d4-a716-446655440000",
                "keita 1234, 550e8400-e29b-41d4-a716-446655440000",
                "jean pierre, T-2",
                "jeanpierre, T-2",
                "oeuvrard, T-2",
                "+224628998877, T-2",
                "angstrom, T-3",
                "+33 6 11 22 33 44, T-3",
                "cosa villa, T-3",
                "Привет, T-4"
            })
    void it_is_found(String typed, String id) {
        assertThat(found(typed)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"eita", "keita diallo", "!!!", "' or true --", "keita & ! nah | x:*", "%", "622123457", "999"})
    void it_is_not_found(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void blank_finds_all_and_what_changes_is_found_by_its_new_name() {
        assertThat(found(" ")).hasSize(4);
        tenant("T-5", "Old Name", null, null, null);

        GATEWAY.run("update tenants set full_name = 'Brand New', phone = '777' where tenant_id = 'T-5'");
        assertThat(found("old")).isEmpty();
        assertThat(found("brand 777")).containsExactly("T-5");

        GATEWAY.run("insert into leases (tenant_id, revision, agency_id, unit, recorded_at)"
                + " values ('T-5', 3, 'ours', 'Penthouse', now())");
        assertThat(found("penth")).containsExactly("T-5");
        GATEWAY.run("delete from leases where tenant_id = 'T-5'");
        GATEWAY.run("delete from tenants where tenant_id = 'T-5'");
        assertThat(found("brand")).isEmpty();
    }

    private static void tenant(String id, String name, String phone, String property, String unit) {
        GATEWAY.run(
                "insert into tenants (tenant_id, agency_id, full_name, phone) values (?, ?, ?, ?)",
                id,
                Gateway.OURS,
                name,
                phone);
        if (property != null) {
            GATEWAY.run(
                    "insert into leases (tenant_id, revision, agency_id, property, unit, recorded_at) values (?, 1, ?, ?, ?, now())",
                    id,
                    Gateway.OURS,
                    property,
                    unit);
        }
    }

    private static List<String> found(String typed) {
        List<String> ids = new ArrayList<>();
        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri(uri -> uri.path("/api/tenants").queryParam("q", "{q}").build(typed))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("tenants")
                .forEach(tenant -> ids.add(tenant.path("tenant_id").asString()));
        return ids;
    }
}
