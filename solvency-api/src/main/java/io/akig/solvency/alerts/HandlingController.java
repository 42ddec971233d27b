package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.alerts.AlertHandling.Acknowledgement;
import io.akig.solvency.alerts.AlertHandling.Assignment;
import io.akig.solvency.alerts.AlertHandling.Closure;
import io.akig.solvency.alerts.AlertHandling.Comment;
import io.akig.solvency.alerts.AlertHandling.Snooze;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "alerts")
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

    @PostMapping("/acknowledge")
    @ApiCall(id = "acknowledgeAlert", summary = "Say that somebody has seen it", refuses = 409)
    Mono<AlertView> acknowledge(
            Caller caller,
            ServerHttpRequest request,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Acknowledgement body) {
        HandleAlert.Order order = order(caller, id, body == null ? null : body.sequence());
        return answer(handle.acknowledge(order), caller, request);
    }

    /** A missing or empty user takes the alert from whoever has it. */
    @PostMapping("/assign")
    @ApiCall(id = "assignAlert", summary = "Give it to somebody, or take it from whoever has it", refuses = 409)
    Mono<AlertView> assign(
            Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Assignment body) {
        String user = body.user() == null || body.user().isBlank() ? null : text("user", body.user());
        return answer(handle.assign(order(caller, id, body.sequence()), user), caller, request);
    }

    @PostMapping("/comment")
    @ApiCall(id = "commentAlert", summary = "Write a comment on it", refuses = 409)
    Mono<AlertView> comment(
            Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Comment body) {
        String comment = text("comment", body.comment());
        return answer(handle.comment(order(caller, id, body.sequence()), comment), caller, request);
    }

    @PostMapping("/snooze")
    @ApiCall(id = "snoozeAlert", summary = "Put it off until a time", refuses = 409)
    Mono<AlertView> snooze(
            Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Snooze body) {
        if (body.until() == null) {
            throw ProblemException.invalid("until", "is missing");
        }
        return answer(handle.snooze(order(caller, id, body.sequence()), body.until()), caller, request);
    }

    @PostMapping("/close")
    @ApiCall(id = "closeAlert", summary = "Close it for a reason", refuses = 409)
    Mono<AlertView> close(
            Caller caller, ServerHttpRequest request, @PathVariable String id, @RequestBody Closure body) {
        String reason = text("reason", body.reason());
        return answer(handle.close(order(caller, id, body.sequence()), reason), caller, request);
    }

    private Mono<AlertView> answer(Mono<Alert> handled, Caller caller, ServerHttpRequest request) {
        return handled.flatMap(alert -> inbox.one(caller, alert.id())
                .map(named -> AlertView.of(alert, named.tenantName(), Language.accepted(request.getHeaders()))));
    }

    private static HandleAlert.Order order(Caller caller, String id, @Nullable Long sequence) {
        return new HandleAlert.Order(caller, AlertController.id(id), sequence);
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
