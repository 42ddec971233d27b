package io.akig.scoring.models;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.score.Inputs;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.accept.HeaderContentTypeResolver;
import org.springframework.web.reactive.accept.RequestedContentTypeResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /models} and {@code GET /models/{version}}, the latter also as a page for a person; and how a model did on trial. */
@RestController
@Tag(name = "models")
class ModelsController {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final RequestedContentTypeResolver ACCEPTED = new HeaderContentTypeResolver();

    private final ReadModels models;
    private final CompareShadow comparison;

    ModelsController(ReadModels models, CompareShadow comparison) {
        this.models = models;
        this.comparison = comparison;
    }

    @GetMapping(path = "/models", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "listModels", summary = "All models, the newest first")
    Mono<ResponseEntity<ModelList>> list(@RequestParam(name = "limit", required = false) @Nullable String limit) {
        Inputs inputs = new Inputs();
        int size = inputs.number("limit", limit, DEFAULT_LIMIT, MAX_LIMIT);
        inputs.check();
        return models.list(size).map(list -> ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(list));
    }

    @GetMapping(
            path = "/models/{version}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @ApiCall(
            id = "getModel",
            summary = "A model and how it was made",
            description = "A browser is answered a page.",
            gives = ModelDetail.class)
    Mono<ResponseEntity<byte[]>> find(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            ServerWebExchange exchange) {
        Language language = Language.accepted(acceptLanguage);
        return models.find(VersionInput.version(version))
                .map(model -> wantsPage(exchange) ? page(model, language) : json(model, language));
    }

    @GetMapping(path = "/models/{version}/shadow-comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "compareShadow", summary = "How a model on trial would have answered")
    Mono<ShadowComparison> compare(
            @PathVariable String version,
            @Parameter(
                            description = "How far back, in days; default 30",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "366"))
                    @RequestParam(name = "days", required = false)
                    @Nullable
                    String days) {
        Inputs inputs = new Inputs();
        int back = inputs.number("days", days, DEFAULT_DAYS, MAX_DAYS);
        inputs.check();
        return comparison.over(VersionInput.version(version), back);
    }

    private static ResponseEntity<byte[]> json(ModelDetail model, Language language) {
        return answer().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(JsonMapper.shared().writeValueAsBytes(model.saying(PageWords.in(language)::limit)));
    }

    private static ResponseEntity<byte[]> page(ModelDetail model, Language language) {
        return answer().contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                // The page is complete in itself: whatever a name or a reason may hold, nothing is loaded or run.
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(ModelPage.in(language).of(model).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** JSON unless a page is preferred to it, as browsers do. */
    private static boolean wantsPage(ServerWebExchange exchange) {
        for (MediaType accepted : ACCEPTED.resolveMediaTypes(exchange)) {
            if (accepted.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (accepted.includes(MediaType.TEXT_HTML)) {
                return true;
            }
        }
        return false;
    }
}
