package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.akig.kit.access.Scope;
import io.akig.solvency.Gateway;
import io.akig.solvency.access.ServiceKeys.Wanted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/**
 * Walks every route that Spring knows, as everybody who could ask, to what is theirs and to what is another agency's. What is
 * expected follows from the permission that the route declares.
 */
class EveryRouteTest {
    private static final List<String> OPEN = List.of("/actuator", "/v3/api-docs", "/docs", "/webjars", "/swagger-ui");
    private static final String STREAM = "/ws/alerts";
    /** Where Spring would look for files; there are none, and who is nobody does not even hear that. */
    private static final String FILES = "/**";

    /** Bodies with which a call gets as far as the id in its address; {@code %s} is a tenant. */
    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/tenants/{tenantId}/override",
            "{\"risk_level\":\"GOOD\",\"reason\":\"a\",\"expires_on\":\""
                    + LocalDate.now(ZoneOffset.UTC).plusDays(20) + "\"}",
            "POST /api/charges",
            "{\"tenant_id\":\"%s\",\"due_date\":\"2026-01-05\",\"amount\":1}",
            "POST /api/payments",
            "{\"tenant_id\":\"%s\",\"paid_on\":\"2026-01-05\",\"amount\":1}",
            "PUT /api/charges/{id}",
            "{\"due_date\":\"2026-01-05\",\"amount\":1}",
            "PUT /api/payments/{id}",
            "{\"paid_on\":\"2026-01-05\",\"amount\":1}",
            "POST /api/alerts/{id}/assign",
            "{\"user\":\"manager@ours\"}",
            "POST /api/alerts/{id}/comment",
            "{\"comment\":\"a\"}",
            "POST /api/alerts/{id}/snooze",
            "{\"until\":\"" + LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T08:00:00Z\"}",
            "POST /api/alerts/{id}/close",
            "{\"reason\":\"a\"}");

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started(
            "--akig.scoring.url=http://127.0.0.1:1",
            "--akig.access.rates.logins-per-name=10000",
            "--akig.access.rates.logins-per-address=10000",
            "--akig.access.rates.calls=1000000");

    private static final WalkedThings THINGS = new WalkedThings(GATEWAY);

    /**
     * @param caller null for nobody
     * @param client anew for each route, as one of them ends the session
     */
    private record Asker(String name, @Nullable Caller caller, Supplier<WebTestClient> client) {
        boolean may(Permission permission) {
            return caller == null ? permission.open() : caller.may(permission);
        }
    }

    private static List<Asker> askers() {
        List<Asker> askers = new ArrayList<>();
        askers.add(new Asker("nobody", null, GATEWAY::nobody));
        for (Role role : Role.values()) {
            askers.add(new Asker(
                    role.name(),
                    Caller.person("a", "a", "a", role, Gateway.OURS),
                    () -> signedIn(Gateway.username(role, Gateway.OURS))));
        }
        askers.add(new Asker(
                "an operator",
                Caller.person("a", "a", "a", Role.ADMIN, Gateway.OURS).asOperator(true),
                () -> signedIn(GATEWAY.operator(Gateway.OURS))));
        for (Scope scope : Scope.values()) {
            String key = GATEWAY.bean(ServiceKeys.class)
                    .add(new Wanted(
                            "walk",
                            Gateway.OURS,
                            Set.of(scope),
                            null,
                            Caller.service("walk", "walk", Set.of(), Gateway.OURS)))
                    .block();
            askers.add(new Asker(
                    "a key for " + scope.text(),
                    Caller.service("a", "a", Set.of(scope), Gateway.OURS),
                    () -> GATEWAY.nobody()
                            .mutate()
                            .defaultHeader("X-API-Key", key)
                            .build()));
        }
        return askers;
    }

    private static WebTestClient signedIn(String username) {
        Gateway.Session session = GATEWAY.session(username);
        return GATEWAY.nobody()
                .mutate()
                .defaultHeader(HttpHeaders.COOKIE, session.cookie())
                .defaultHeader("X-XSRF-TOKEN", session.csrf())
                .build();
    }

    private static List<WalkedRoute> routes() {
        return GATEWAY.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> route.getValue().getBeanType().getName().startsWith("io.akig."))
                .flatMap(route -> WalkedRoute.of(route.getKey(), route.getValue()).stream())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_route_lets_in_who_may_and_hides_what_is_another_agencys() {
        List<Asker> askers = askers();
        return routes().stream()
                .map(route -> dynamicTest(route.name(), () -> askers.forEach(asker -> walk(route, asker))));
    }

    private static void walk(WalkedRoute route, Asker asker) {
        Permission permission = route.permission()
                .orElseGet(() -> fail(route.name() + " does not say what it @Requires, so nobody may call it"));
        String what = asker.name() + " asks " + route.name() + ", which requires " + permission;
        int own = status(route, asker, Gateway.OURS, "");
        if (!asker.may(permission)) {
            assertThat(own).as(what).isEqualTo(asker.caller() == null ? 401 : 403);
            assertThat(status(route, asker, Gateway.THEIRS, ""))
                    .as(what + " of another agency")
                    .isEqualTo(own);
            return;
        }
        // 503 from those that ask the scoring service, which is not there.
        assertThat(own).as(what).isNotIn(401, 403, 404, 405, 406, 415, 429, 500);
        boolean ofAnAgency = !WalkedThings.SHARED.containsAll(route.variables());
        if (ofAnAgency || body(route).contains("%s")) {
            assertThat(status(route, asker, Gateway.THEIRS, ""))
                    .as(what + " of another agency. If it is 400, give it a body that is right in BODIES")
                    .isEqualTo(404);
        }
        if (route.ofAgency()) {
            assertThat(status(route, asker, Gateway.OURS, "?agency=" + Gateway.THEIRS))
                    .as(what + " about another agency")
                    .isEqualTo(404);
        }
    }

    private static int status(WalkedRoute route, Asker asker, String agency, String query) {
        Map<String, String> values = new HashMap<>();
        String path = route.pattern();
        for (String variable : route.variables()) {
            Function<String, String> maker = THINGS.byAddress.get(variable);
            if (maker == null) {
                return fail("The walk does not know what " + variable + " in " + route.name()
                        + " is the id of: say in WalkedThings.byAddress how to make one of an agency");
            }
            path = path.replace(variable.substring(variable.lastIndexOf('{')), maker.apply(agency));
        }
        RequestBodySpec request = asker.client().get().method(route.method()).uri(path + query, values);
        if (route.answers() != null) {
            request.accept(route.answers());
        }
        boolean hasBody = route.method() != HttpMethod.GET && route.method() != HttpMethod.DELETE;
        MediaType type = route.reads() == null ? MediaType.APPLICATION_JSON : route.reads();
        return (hasBody
                        ? request.contentType(type).bodyValue(body(route).replace("%s", tenantFor(route, agency)))
                        : request)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static String tenantFor(WalkedRoute route, String agency) {
        return body(route).contains("%s") ? THINGS.tenant(agency) : "";
    }

    private static String body(WalkedRoute route) {
        return BODIES.getOrDefault(route.name(), "{}");
    }

    @Test
    void the_stream_of_alerts_is_for_who_may_read_alerts() {
        for (Asker asker : askers()) {
            int status = asker.client()
                    .get()
                    .get()
                    .uri(STREAM)
                    .exchange()
                    .returnResult(Void.class)
                    .getStatus()
                    .value();
            if (asker.may(Permission.READ_ALERTS)) {
                assertThat(status).as(asker.name()).isEqualTo(400);
            } else {
                assertThat(status).as(asker.name()).isEqualTo(asker.caller() == null ? 401 : 403);
            }
        }
    }

    @Test
    void no_route_escapes_the_walk() {
        for (HandlerMapping mapping : GATEWAY.beans(HandlerMapping.class)) {
            if (mapping instanceof RequestMappingInfoHandlerMapping annotated) {
                annotated.getHandlerMethods().forEach((info, handler) -> info.getDirectPaths().stream()
                        .filter(path -> !handler.getBeanType().getName().startsWith("io.akig."))
                        .forEach(path -> assertThat(OPEN)
                                .as("what is open, and the route %s", path)
                                .anyMatch(path::startsWith)));
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                assertThat(urls.getHandlerMap().keySet()).allSatisfy(pattern -> assertThat(pattern.getPatternString())
                        .matches(path -> path.equals(STREAM)
                                || path.equals(FILES)
                                || OPEN.stream().anyMatch(path::startsWith)));
            } else if (mapping instanceof RouterFunctionMapping functions) {
                assertThat(functions.getRouterFunction()).isNull();
            } else {
                fail("The walk does not know the routes of " + mapping.getClass());
            }
        }
    }
}
