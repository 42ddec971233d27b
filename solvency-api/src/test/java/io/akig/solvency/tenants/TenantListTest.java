package io.akig.solvency.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Standings.Standing;
import io.akig.solvency.access.Role;
import io.akig.solvency.tenants.TenantWorld.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages, orders and filters, each compared with sorting all tenants in memory. */
class TenantListTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private static final TenantWorld WORLD = TenantWorld.in(GATEWAY, 120);
    private static final List<String> LEVELS = List.of("CRITICAL", "RISKY", "MEDIUM", "GOOD", "EXCELLENT");

    @ParameterizedTest
    @EnumSource(TenantOrder.class)
    void every_order_shows_each_tenant_once_and_who_is_not_known_last(TenantOrder order) {
        for (boolean turned : new boolean[] {false, true}) {
            String sort = (turned ? "-" : "") + order.name().toLowerCase(Locale.ROOT);
            assertThat(walk("sort=" + sort + "&limit=7"))
                    .as(sort)
                    .containsExactlyElementsOf(sorted(WORLD.tenants(), order, turned));
        }
    }

    @Test
    void levels_and_arrears_filter_what_is_listed_and_counted() {
        Set<String> wanted = Set.of("RISKY", "UNKNOWN");
        List<Known> found = WORLD.tenants().stream()
                .filter(known -> wanted.contains(
                        known.standing() == null ? "UNKNOWN" : known.standing().level()))
                .filter(known -> known.standing() != null && known.standing().arrearsMinor() > 0)
                .toList();
        assertThat(found).isNotEmpty();

        assertThat(walk("risk=risky,UNKNOWN&overdue=true&limit=3"))
                .containsExactlyElementsOf(sorted(found, TenantOrder.RISK, false));
        JsonNode page = page("risk=risky,UNKNOWN&overdue=true&limit=3");
        assertThat(page.path("total").asInt()).isEqualTo(found.size());
        assertThat(page("risk=RISKY&limit=1&after="
                                + page("risk=RISKY&limit=1").path("next").asString())
                        .path("total")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_tenant_who_was_never_scored_is_listed_without_an_invented_score() {
        String id = WORLD.tenants().stream()
                .filter(known -> known.standing() == null)
                .findFirst()
                .orElseThrow()
                .id();

        JsonNode tenant = page("q=" + id).path("tenants").path(0);

        assertThat(tenant.path("tenant_id").asString()).isEqualTo(id);
        assertThat(tenant.path("risk_level").asString()).isEqualTo("UNKNOWN");
        for (String key : List.of("payment_probability", "expected_payment_date", "rent_at_risk", "as_of", "arrears")) {
            assertThat(tenant.has(key)).as(key).isTrue();
            assertThat(tenant.path(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void another_agency_sees_none_of_them() {
        JsonNode page = GATEWAY.as(Role.ADMIN, Gateway.THEIRS)
                .get()
                .uri("/api/tenants")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        assertThat(page.path("tenants")).isEmpty();
        assertThat(page.path("total").asInt()).isZero();
        GATEWAY.as(Role.ADMIN, Gateway.THEIRS)
                .get()
                .uri("/api/tenants?agency=" + Gateway.OURS)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=many, limit",
        "overdue=perhaps, overdue",
        "slipped=1, slipped",
        "sort=rent, sort",
        "sort=--name, sort",
        "risk=BAD, risk",
        "after=, after",
        "after=!!!, after",
        "after=bm9uc2Vuc2U, after",
        "q=%00, q",
        "q=%07bell, q"
    })
    void what_cannot_be_asked_is_refused_by_its_name(String query, String field) {
        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri(java.net.URI.create("http://127.0.0.1:" + GATEWAY.port() + "/api/tenants?" + query))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name\nt-001\n=x", // of another order
                "risk\nt-001\n=x", // not a number
                "risk\nt-001\n=99999999999999999999",
                "risk\n'; drop table tenants\n=1",
                "risk\nt-001\n",
                "risk\nt-001\n?1",
                "risk"
            })
    void a_cursor_that_no_page_gave_is_refused(String text) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/tenants?after=" + cursor)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("after");
    }

    private static List<String> walk(String query) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = page(query + after);
            page.path("tenants")
                    .forEach(tenant -> ids.add(tenant.path("tenant_id").asString()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return ids;
    }

    private static JsonNode page(String query) {
        return GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/tenants?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<String> sorted(List<Known> tenants, TenantOrder order, boolean turned) {
        List<Known> known = new ArrayList<>(
                tenants.stream().filter(one -> key(one, order) != null).toList());
        boolean most = order == TenantOrder.ARREARS || order == TenantOrder.RENT_AT_RISK;
        Comparator<Known> way = Comparator.<Known, Comparable<Object>>comparing(one -> key(one, order))
                .thenComparing(Known::id);
        known.sort(most != turned ? way.reversed() : way);
        List<String> ids = new ArrayList<>(known.stream().map(Known::id).toList());
        tenants.stream().map(Known::id).filter(id -> !ids.contains(id)).sorted().forEach(ids::add);
        return ids;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> key(Known one, TenantOrder order) {
        Standing standing = one.standing();
        Function<Standing, @Nullable Object> scored = found -> switch (order) {
            case RISK ->
                found.level().equals("UNKNOWN")
                        ? null
                        : (Object) (LEVELS.indexOf(found.level()) * 10 + found.probability());
            case PROBABILITY -> found.level().equals("UNKNOWN") ? null : (Object) found.probability();
            case EXPECTED_DATE -> found.expected();
            case ARREARS -> found.arrearsMinor();
            case RENT_AT_RISK ->
                found.nextDueMinor() == null
                        ? null
                        : BigDecimal.ONE
                                .subtract(BigDecimal.valueOf(found.probability()))
                                .multiply(BigDecimal.valueOf(found.nextDueMinor()))
                                .setScale(0, RoundingMode.HALF_UP);
            case NAME -> throw new IllegalStateException();
        };
        if (order == TenantOrder.NAME) {
            return (Comparable<Object>) (Object) (one.name() == null ? "~" + one.id() : plain(one.name()));
        }
        return (Comparable<Object>) (standing == null ? null : scored.apply(standing));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
