package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /api/alerts/{id}/…}: what is done about an alert. Each answers the alert as it is then. */
@RestController
@RequestMapping(path = "/api/alerts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.HANDLE_ALERTS)
class HandlingController {
    private static final int LONGEST_TEXT = 2000;

    private final HandleAlert handle;
    private final Inbox inbox;

    HandlingController(HandleAlert handle, Inbox inbox) {
        this.handle = handle;
        this.inbox = inbox;
    }

    /**
     * What each call reads of its body.
     *
     * @param sequence of the alert as the caller saw it, to be safe from deciding about what is no longer so
     */
    record Body(
            @Nullable Long sequence,
            @Nullable String user,
            @Nullable String comment,
            @Nullable Instant until,
            @Nullable String reason) {
        static final Body EMPTY = new Body(null, null, null, null, null);
    }

    @PostMapping("/acknowledge")
    Mono<AlertView> acknowledge(
            Caller caller,
            ServerHttpRequest request,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Body body) {
        HandleAlert.Order order = order(caller, id, body == null ? Body.EMPTY : body);
        return answer(handle.acknowledge(order), caller, request);
    }

    /** A missing or empty user takes the alert from whoever has it. */
    @PostMapping("/assign")
    Mono<AlertView> assign(Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Body body) {
        String user = body.user() == null || body.user().isBlank() ? null : text("user", body.user());
        return answer(handle.assign(order(caller, id, body), user), caller, request);
    }

    @PostMapping("/comment")
    Mono<AlertView> comment(Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Body body) {
        String comment = text("comment", body.comment());
        return answer(handle.comment(order(caller, id, body), comment), caller, request);
    }

    @PostMapping("/snooze")
    Mono<AlertView> snooze(Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Body body) {
        if (body.until() == null) {
            throw ProblemException.invalid("until", "is missing");
        }
        return answer(handle.snooze(order(caller, id, body), body.until()), caller, request);
    }

    @PostMapping("/close")
    Mono<AlertView> close(Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Body body) {
        String reason = text("reason", body.reason());
        return answer(handle.close(order(caller, id, body), reason), caller, request);
    }

    private Mono<AlertView> answer(Mono<Alert> handled, Caller caller, ServerHttpRequest request) {
        return handled.flatMap(alert -> inbox.one(caller, alert.id())
                .map(named -> AlertView.of(alert, named.tenantName(), Language.accepted(request.getHeaders()))));
    }

    private static HandleAlert.Order order(Caller caller, String id, Body body) {
        return new HandleAlert.Order(caller, AlertController.id(id), body.sequence());
    }

    private static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.invalid(field, "is missing");
        }
        if (value.length() > LONGEST_TEXT || value.indexOf('\0') >= 0) {
            throw ProblemException.invalid(field, "must be at most " + LONGEST_TEXT + " characters of text");
        }
        return value.strip();
    }
}
