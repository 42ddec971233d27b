package io.akig.scoring.models;

import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.registry.ModelChange;
import io.akig.scoring.registry.SwitchModels;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Makes a model active, goes back, starts and ends a trial; the body names who decided and why. It may be missing altogether, and then it
 * has no type: so the bodies are read as bytes.
 */
@RestController
@Tag(name = "models")
class ModelRolesController {
    private final SwitchModels models;

    ModelRolesController(SwitchModels models) {
        this.models = models;
    }

    @PostMapping(path = "/models/{version}/activate", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "activateModel",
            summary = "Let a model score",
            takes = DecisionInput.class,
            refuses = {409, 422})
    Mono<ModelChange> activate(@PathVariable String version, @RequestBody(required = false) byte @Nullable [] body) {
        return models.activate(VersionInput.version(version), VersionInput.decision(body));
    }

    @PostMapping(path = "/models/rollback", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "rollBackModel",
            summary = "Let the model before score again",
            takes = DecisionInput.class,
            refuses = {409, 422})
    Mono<ModelChange> rollback(@RequestBody(required = false) byte @Nullable [] body) {
        return models.rollback(VersionInput.decision(body));
    }

    @PostMapping(path = "/models/{version}/shadow", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "startShadow",
            summary = "Put a model on trial beside the active one",
            takes = DecisionInput.class,
            refuses = {409, 422})
    Mono<ModelChange> shadow(@PathVariable String version, @RequestBody(required = false) byte @Nullable [] body) {
        return models.shadow(VersionInput.version(version), VersionInput.decision(body));
    }

    @DeleteMapping(path = "/models/{version}/shadow", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "endShadow",
            summary = "End a trial",
            takes = DecisionInput.class,
            refuses = {409, 422})
    Mono<ModelChange> endShadow(@PathVariable String version, @RequestBody(required = false) byte @Nullable [] body) {
        return models.endShadow(VersionInput.version(version), VersionInput.decision(body));
    }
}
