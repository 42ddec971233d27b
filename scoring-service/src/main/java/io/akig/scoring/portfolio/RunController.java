package io.akig.scoring.portfolio;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.scoring.access.Asker;
import io.akig.scoring.portfolio.PortfolioRun.Trigger;
import io.akig.scoring.score.Inputs;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code POST /portfolio/runs} and {@code GET /portfolio/runs/{id}}. */
@RestController
@Tag(name = "runs")
class RunController {
    private static final String PATH = "/portfolio/runs";

    private final StartRun start;
    private final RunStore runs;

    RunController(StartRun start, RunStore runs) {
        this.start = start;
        this.runs = runs;
    }

    /** 202 with the run that was started, or is under way for the same tenants: without an agency all that the asker sees. */
    @PostMapping(PATH)
    @ApiCall(id = "startRun", summary = "Rescore an agency or all", takes = RunInput.class, status = 202)
    Mono<ResponseEntity<RunJson>> start(Asker asker, @RequestBody(required = false) @Nullable JsonNode body) {
        String agency = agencyId(body);
        if (agency != null && !asker.sees(agency)) {
            throw StartRun.unknownAgency();
        }
        return start.start(agency == null ? asker.agencyId() : agency, Trigger.REQUEST)
                .map(run -> ResponseEntity.accepted()
                        .location(URI.create(PATH + "/" + run.id()))
                        .body(RunJson.of(run)));
    }

    @GetMapping(PATH + "/{runId}")
    @ApiCall(id = "getRun", summary = "How far a run has come")
    Mono<ResponseEntity<RunJson>> find(Asker asker, @PathVariable String runId) {
        UUID id = id(runId);
        return runs.find(id)
                .filter(run -> asker.sees(run.agencyId()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        Problem.of(404, "run_not_found", "There is no such run", "No run has the id " + id + "."))))
                .map(run -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(RunJson.of(run)));
    }

    private static @Nullable String agencyId(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return null;
        }
        Inputs inputs = new Inputs();
        JsonNode agency = body.path("agency_id");
        if (!body.isObject()) {
            inputs.refuse("body", "must be a JSON object");
        } else if (!agency.isMissingNode()
                && !agency.isNull()
                && (!agency.isString() || agency.stringValue().isBlank())) {
            inputs.refuse("agency_id", "must be the id of an agency, or left out for all");
        } else {
            inputs.onlyKnown(body, Set.of("agency_id"), "");
        }
        inputs.check();
        return agency.isString() ? agency.stringValue() : null;
    }

    private static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, as what is almost an id.
        }
        throw ProblemException.invalid("run_id", "must be the id of a run, as POST " + PATH + " answered it");
    }
}
