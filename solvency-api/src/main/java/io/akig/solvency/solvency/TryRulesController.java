package io.akig.solvency.solvency;

import io.akig.kit.openapi.ApiCall;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.audit.SeenScores;
import io.akig.solvency.rules.RuleBook;
import io.akig.solvency.rules.Scorecard;
import io.akig.solvency.rules.ScorecardReader;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/rules/dry-run}: what the rules in the body, or the draft without one, would change. As JSON the report with
 * the largest changes; as NDJSON every change as it is found, and the report without them at the end.
 */
@RestController
@Tag(name = "rules")
@Requires(Permission.CHANGE_RULES)
class TryRulesController {
    private static final String DESCRIPTION =
            "Without a body the draft is tried. As application/x-ndjson each change comes as it is"
                    + " found, and at the end a line that is the report without them.";

    private static final String SEEN = "rules.trial_seen";

    private final RuleBook rules;
    private final TryRules trial;
    private final SeenScores seen;

    TryRulesController(RuleBook rules, TryRules trial, SeenScores seen) {
        this.rules = rules;
        this.trial = trial;
        this.seen = seen;
    }

    @PostMapping(path = "/api/rules/dry-run", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "tryRules",
            summary = "What a scorecard would change, without publishing it",
            description = DESCRIPTION,
            takesType = "application/yaml",
            refuses = 409)
    Mono<TrialReport> report(Caller caller, @RequestBody(required = false) @Nullable String yaml) {
        String agency = caller.agency(null);
        return candidate(agency, yaml)
                .flatMapMany(candidate -> trial.on(agency, candidate))
                .reduceWith(TrialReport.Counter::new, TrialReport.Counter::add)
                .map(TrialReport.Counter::report)
                .delayUntil(report -> seen.page(
                        caller,
                        agency,
                        SEEN,
                        report.changes().stream().map(TriedTenant::tenantId).toList()));
    }

    @PostMapping(path = "/api/rules/dry-run", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @ApiCall(
            id = "tryRules",
            summary = "What a scorecard would change, without publishing it",
            description = DESCRIPTION,
            takesType = "application/yaml",
            refuses = 409,
            gives = TriedTenant.class)
    Flux<Object> changes(Caller caller, @RequestBody(required = false) @Nullable String yaml) {
        String agency = caller.agency(null);
        return Flux.defer(() -> {
            TrialReport.Counter counter = new TrialReport.Counter();
            Flux<Object> changes = candidate(agency, yaml)
                    // Who they are is known only when they have been told.
                    .delayUntil(candidate -> seen.several(caller, agency, SEEN, Map.of("every_change", true)))
                    .flatMapMany(candidate -> trial.on(agency, candidate))
                    .doOnNext(tenant -> counter.add(tenant))
                    .filter(TriedTenant::changed)
                    .cast(Object.class);
            return changes.concatWith(Mono.fromSupplier(() -> counter.report().summary()));
        });
    }

    private Mono<Scorecard> candidate(String agency, @Nullable String yaml) {
        return yaml == null || yaml.isBlank()
                ? rules.draft(agency)
                : Mono.fromCallable(() -> ScorecardReader.read(yaml));
    }
}
