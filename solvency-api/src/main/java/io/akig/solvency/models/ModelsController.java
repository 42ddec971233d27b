package io.akig.solvency.models;

import io.akig.kit.openapi.ApiCall;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.models.ForwardToScoring.Question;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/models}: the models, how right they were, and which one answers. */
@RestController
@Tag(name = "models")
@RequestMapping(path = "/api/models", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_SCORES)
class ModelsController {
    private final ForwardToScoring scoring;
    private final ChangeModel change;

    ModelsController(ForwardToScoring scoring, ChangeModel change) {
        this.scoring = scoring;
        this.change = change;
    }

    @GetMapping
    @ApiCall(id = "listModels", summary = "The models, the newest first", gives = ModelJson.All.class)
    Mono<ResponseEntity<byte[]>> list(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return scoring.ask(new Question(HttpMethod.GET, "/models", Map.of(), null, language));
    }

    @GetMapping("/{version}")
    @ApiCall(id = "getModel", summary = "A model's card", gives = ModelJson.Detail.class)
    Mono<ResponseEntity<byte[]>> one(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return of("/models/{version}", version, language);
    }

    @GetMapping("/{version}/accuracy")
    @ApiCall(id = "getModelAccuracy", summary = "How its predictions came true", gives = AccuracyJson.class)
    Mono<ResponseEntity<byte[]>> accuracy(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return of("/models/{version}/accuracy", version, language);
    }

    @GetMapping("/{version}/drift")
    @ApiCall(
            id = "getModelDrift",
            summary = "How today's tenants differ from those it learnt from",
            gives = DriftJson.class)
    Mono<ResponseEntity<byte[]>> drift(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return of("/models/{version}/drift", version, language);
    }

    @PostMapping("/{version}/activate")
    @Requires(Permission.CHANGE_MODELS)
    @ApiCall(
            id = "activateModel",
            summary = "Puts a model in use, for all agencies",
            gives = ModelJson.Change.class,
            refuses = 422)
    Mono<ResponseEntity<byte[]>> activate(
            Caller caller,
            @PathVariable String version,
            @RequestBody(required = false) ChangeModel.@Nullable Reason reason) {
        return change.activate(caller, version, reason);
    }

    @PostMapping("/rollback")
    @Requires(Permission.CHANGE_MODELS)
    @ApiCall(
            id = "rollBackModel",
            summary = "Goes back to the model before, for all agencies",
            gives = ModelJson.Change.class,
            refuses = {409, 422})
    Mono<ResponseEntity<byte[]>> rollback(
            Caller caller, @RequestBody(required = false) ChangeModel.@Nullable Reason reason) {
        return change.rollback(caller, reason);
    }

    private Mono<ResponseEntity<byte[]>> of(String path, String version, @Nullable String language) {
        return scoring.ask(new Question(HttpMethod.GET, path, Map.of("version", version), null, language));
    }
}
