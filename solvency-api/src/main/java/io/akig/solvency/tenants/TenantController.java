package io.akig.solvency.tenants;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.audit.SeenScores;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/tenants/{id}}: one tenant, the ledger and the past. */
@RestController
@Tag(name = "tenants")
@RequestMapping(path = "/api/tenants/{tenantId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_SCORES)
class TenantController {
    private static final int MOST = 200;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

    private final TenantAccess access;
    private final ReadTenant tenants;
    private final StandingHistory history;
    private final SeenScores seen;

    TenantController(TenantAccess access, ReadTenant tenants, StandingHistory history, SeenScores seen) {
        this.access = access;
        this.tenants = tenants;
        this.history = history;
        this.seen = seen;
    }

    @GetMapping
    @ApiCall(id = "getTenant", summary = "A tenant, the lease and how it stands")
    Mono<TenantDetail> one(Caller caller, ServerHttpRequest request, @PathVariable String tenantId) {
        return access.agencyOf(caller, tenantId)
                .flatMap(agency -> tenants.detail(agency, tenantId, Language.accepted(request.getHeaders()))
                        .delayUntil(detail -> seen.one(caller, agency, tenantId, "score.seen", shown(detail.tenant()))))
                .switchIfEmpty(Mono.error(() -> TenantAccess.notFound(tenantId)));
    }

    @GetMapping("/ledger")
    @ApiCall(id = "getTenantLedger", summary = "What fell due and what was paid, and what came of each")
    Mono<LedgerStory> ledger(Caller caller, @PathVariable String tenantId) {
        return access.agencyOf(caller, tenantId).flatMap(agency -> tenants.ledger(agency, tenantId));
    }

    /** @param before only what was before that moment: what the last answer called {@code next} */
    @GetMapping("/history")
    @ApiCall(id = "listTenantHistory", summary = "How a tenant stood before, the newest first")
    Mono<StandingHistory.Page> history(
            Caller caller,
            ServerHttpRequest request,
            @PathVariable String tenantId,
            @Parameter(description = "Where to go on: `next` of the page before; a time")
                    @RequestParam(required = false)
                    @Nullable
                    String before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be from 1 to " + MOST);
        }
        Instant until = before == null ? END_OF_TIME : moment(before);
        return access.agencyOf(caller, tenantId)
                .flatMap(agency -> history.page(tenantId, until, limit, Language.accepted(request.getHeaders()))
                        .delayUntil(page -> seen.one(caller, agency, tenantId, "score.history_seen", Map.of())));
    }

    private static Map<String, @Nullable Object> shown(ListedTenant tenant) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("risk_level", tenant.riskLevel().name());
        shown.put("payment_probability", tenant.paymentProbability());
        return shown;
    }

    private static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            if (moment.isAfter(BEGINNING) && moment.isBefore(END_OF_TIME)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw ProblemException.invalid("before", "must be a time such as 2026-01-31T08:15:30Z");
    }
}
