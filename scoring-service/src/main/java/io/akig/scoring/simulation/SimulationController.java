package io.akig.scoring.simulation;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.access.Asker;
import io.akig.scoring.score.Inputs;
import io.akig.scoring.score.SeenTenants;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /score/{tenantId}/simulations}. */
@RestController
@Tag(name = "scores")
class SimulationController {
    private final SimulateTenant tenants;
    private final SeenTenants seen;

    SimulationController(SimulateTenant tenants, SeenTenants seen) {
        this.tenants = tenants;
        this.seen = seen;
    }

    @PostMapping(
            path = "/score/{tenantId}/simulations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "simulateScore",
            summary = "What payments or rents would do to a score",
            takes = SimulationInput.class,
            refuses = {422, 429})
    Mono<ResponseEntity<Simulation>> simulate(
            Asker asker,
            @PathVariable String tenantId,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        Inputs inputs = new Inputs();
        String id = inputs.tenantId(tenantId);
        inputs.check();
        Language language = Language.accepted(acceptLanguage);
        return seen.require(asker, id)
                .then(tenants.simulate(id, body, language))
                .map(simulation -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(simulation));
    }
}
