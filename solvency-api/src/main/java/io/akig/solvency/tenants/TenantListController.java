package io.akig.solvency.tenants;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.audit.SeenScores;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tenants}: search and list. */
@RestController
@Tag(name = "tenants")
@Requires(Permission.READ_SCORES)
class TenantListController {
    private static final int MOST = 200;

    private final ListTenants tenants;
    private final Agencies agencies;
    private final SeenScores seen;

    TenantListController(ListTenants tenants, Agencies agencies, SeenScores seen) {
        this.tenants = tenants;
        this.agencies = agencies;
        this.seen = seen;
    }

    /**
     * A page of tenants.
     *
     * @param next what to ask for as {@code after} to get the next page; null on the last
     * @param total on all pages together; null on later pages, and when there are more than 100,000
     * @param today the agency's local day
     */
    record Answer(
            List<ListedTenant> tenants,
            @Nullable String next,
            @Nullable Long total,
            String currency,
            LocalDate today) {}

    @GetMapping(path = "/api/tenants", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "listTenants", summary = "Search and list tenants")
    Mono<Answer> list(
            Caller caller,
            ServerHttpRequest request,
            @ParameterObject @ModelAttribute TenantQuestion question,
            @Parameter(description = "Where to go on: `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be from 1 to " + MOST);
        }
        TenantFilter filter = question.filter(caller);
        Place place = after == null ? null : Place.of(after, filter);
        Mono<Optional<Long>> total = place == null
                ? tenants.total(filter).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
        return Mono.zip(
                        tenants.page(filter, place, limit, Language.accepted(request.getHeaders())),
                        total,
                        agencies.of(filter.agency()))
                .map(all -> {
                    Place next = all.getT1().next();
                    return new Answer(
                            all.getT1().tenants(),
                            next == null ? null : next.cursor(filter),
                            all.getT2().orElse(null),
                            all.getT3().currency(),
                            all.getT3().today());
                })
                .delayUntil(answer -> seen.page(
                        caller,
                        filter.agency(),
                        "scores.listed",
                        answer.tenants().stream().map(ListedTenant::tenantId).toList()));
    }
}
