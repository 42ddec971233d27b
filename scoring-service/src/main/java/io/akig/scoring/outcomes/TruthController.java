package io.akig.scoring.outcomes;

import io.akig.kit.openapi.ApiCall;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /models/{version}/accuracy} and {@code GET /models/{version}/drift}. */
@RestController
@Tag(name = "models")
class TruthController {
    private final KnownModels models;
    private final AccuracyStore accuracy;
    private final DriftStore drift;

    TruthController(KnownModels models, AccuracyStore accuracy, DriftStore drift) {
        this.models = models;
        this.accuracy = accuracy;
        this.drift = drift;
    }

    @GetMapping("/models/{version}/accuracy")
    @ApiCall(id = "getModelAccuracy", summary = "How right a model was")
    Mono<AccuracyJson> accuracy(@PathVariable String version) {
        return models.require(version)
                .then(Mono.zip(
                        accuracy.figure().map(Optional::of).defaultIfEmpty(Optional.empty()),
                        accuracy.cohorts(version)))
                .map(found -> AccuracyJson.of(version, found.getT1().orElse(null), found.getT2()));
    }

    @GetMapping("/models/{version}/drift")
    @ApiCall(id = "getModelDrift", summary = "How far today's tenants are from those a model learnt from")
    Mono<DriftJson> drift(@PathVariable String version) {
        return models.require(version).then(drift.latest(version)).map(report -> DriftJson.of(version, report));
    }
}
