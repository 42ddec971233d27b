package io.akig.solvency.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Pseudonym;
import io.akig.solvency.access.Requires;
import io.akig.solvency.audit.SeenScores;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/alerts}: the inbox. */
@RestController
@Tag(name = "alerts")
@RequestMapping(path = "/api/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_ALERTS)
class AlertController {
    private static final int MOST = 200;

    private final Inbox inbox;
    private final SeenScores seen;

    AlertController(Inbox inbox, SeenScores seen) {
        this.inbox = inbox;
        this.seen = seen;
    }

    /**
     * A page of the inbox, the newest first.
     *
     * @param next what to ask for as {@code after} to get the next page; left out on the last
     * @param sequence where to go on from with the WebSocket
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<AlertView> alerts, @Nullable Long next, long sequence) {}

    /** Something that happened to an alert. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            long sequence,
            ChangeKind change,
            Instant at,
            @Nullable String actor,
            @Nullable String comment,
            AlertState state) {
        static Event of(ToldChange told) {
            return new Event(
                    told.sequence(),
                    told.change(),
                    told.at(),
                    told.actor(),
                    told.comment(),
                    told.alert().state());
        }
    }

    /** An alert with what happened to it, the newest first. */
    record Detail(AlertView alert, List<Event> history) {}

    @GetMapping
    @ApiCall(id = "listAlerts", summary = "The inbox, the newest alert first")
    Mono<Page> page(
            Caller caller,
            ServerHttpRequest request,
            @RequestParam(required = false) @Nullable String agency,
            @Parameter(description = "OPEN, ACKNOWLEDGED, SNOOZED and CLOSED, separated by commas; empty: all")
                    @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "Only alerts that changed after this sequence") @RequestParam(defaultValue = "0")
                    long since,
            @Parameter(description = "Only alerts about this tenant") @RequestParam(required = false) @Nullable
                    String tenant,
            @Parameter(description = "Where to go on: `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    Long after,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be between 1 and " + MOST);
        }
        if (tenant != null && tenant.indexOf('\0') >= 0) {
            throw ProblemException.invalid("tenant", "cannot be an id");
        }
        Language language = Language.accepted(request.getHeaders());
        Inbox.Question question = new Inbox.Question(
                caller.agency(agency), states(state), since, tenant, after == null ? Long.MAX_VALUE : after, limit);
        return inbox.page(question)
                .delayUntil(page -> seen.page(caller, question.agencyId(), "alerts.listed", tenants(page)))
                .map(page -> page(page, language));
    }

    @GetMapping("/{id}")
    @ApiCall(id = "getAlert", summary = "An alert with what happened to it")
    Mono<Detail> one(Caller caller, ServerHttpRequest request, @PathVariable String id) {
        UUID alertId = id(id);
        return inbox.one(caller, alertId)
                .zipWith(inbox.history(alertId))
                .delayUntil(both -> seen(caller, both.getT1().alert()))
                .map(both -> new Detail(
                        view(both.getT1(), Language.accepted(request.getHeaders())),
                        both.getT2().stream().map(Event::of).toList()));
    }

    private Mono<Void> seen(Caller caller, Alert alert) {
        return seen.one(
                caller,
                alert.agencyId(),
                Pseudonym.told(alert.tenantId()),
                "alert.seen",
                Map.of("alert_id", alert.id().toString()));
    }

    private static List<String> tenants(Inbox.Page page) {
        return page.alerts().stream()
                .map(one -> Pseudonym.told(one.alert().tenantId()))
                .distinct()
                .toList();
    }

    private static Page page(Inbox.Page page, Language language) {
        List<Inbox.Named> found = page.alerts();
        Long next = page.more() ? found.get(found.size() - 1).alert().openedSequence() : null;
        return new Page(found.stream().map(one -> view(one, language)).toList(), next, page.sequence());
    }

    private static AlertView view(Inbox.Named found, Language language) {
        return AlertView.of(found.alert(), found.tenantName(), language);
    }

    private static Set<AlertState> states(String list) {
        EnumSet<AlertState> states = EnumSet.noneOf(AlertState.class);
        for (String name : list.split(",", -1)) {
            if (!name.isBlank()) {
                try {
                    states.add(AlertState.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw ProblemException.invalid(
                            "state", "must be among OPEN, ACKNOWLEDGED, SNOOZED and CLOSED, separated by commas");
                }
            }
        }
        return states.isEmpty() ? EnumSet.allOf(AlertState.class) : states;
    }

    /** What is no id at all is no alert's id either. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("id", "must be a UUID");
        }
    }
}
