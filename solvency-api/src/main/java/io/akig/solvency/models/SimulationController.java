package io.akig.solvency.models;

import io.akig.kit.openapi.ApiCall;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.audit.SeenScores;
import io.akig.solvency.models.ForwardToScoring.Question;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /api/tenants/{id}/simulations}: the model's score if payments and charges came. Nothing is stored. */
@RestController
@Tag(name = "tenants")
@Requires(Permission.READ_SCORES)
class SimulationController {
    private final TenantAccess tenants;
    private final ForwardToScoring scoring;
    private final SeenScores seen;

    SimulationController(TenantAccess tenants, ForwardToScoring scoring, SeenScores seen) {
        this.tenants = tenants;
        this.scoring = scoring;
        this.seen = seen;
    }

    @PostMapping(
            path = "/api/tenants/{tenantId}/simulations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "simulateTenant",
            summary = "What payments or charges would do to the model's score",
            takes = SimulationJson.Supposition.class,
            gives = SimulationJson.class)
    Mono<ResponseEntity<byte[]>> simulate(
            Caller caller,
            @PathVariable String tenantId,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Question question = new Question(
                HttpMethod.POST, "/score/{tenant}/simulations", Map.of("tenant", tenantId), body, language);
        return tenants.agencyOf(caller, tenantId).flatMap(agency -> scoring.ask(question)
                .delayUntil(answer -> answer.getStatusCode().is2xxSuccessful()
                        ? seen.one(caller, agency, tenantId, "score.simulated", Map.of())
                        : Mono.empty()));
    }
}
