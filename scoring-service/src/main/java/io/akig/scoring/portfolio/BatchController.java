package io.akig.scoring.portfolio;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.access.Asker;
import io.akig.scoring.score.SolvencyScore;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code POST /scores/batch}: a line a tenant, in the order of the request. */
@RestController
@Tag(name = "scores")
class BatchController {
    private static final DataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final ScoreMany scores;

    BatchController(ScoreMany scores) {
        this.scores = scores;
    }

    @PostMapping(
            path = "/scores/batch",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @ApiCall(
            id = "scoreBatch",
            summary = "Score many tenants: a line a tenant, in order; an unknown one gets a problem as its line",
            takes = BatchRequest.class,
            gives = SolvencyScore.class)
    Mono<ResponseEntity<Flux<DataBuffer>>> batch(
            Asker asker,
            @RequestBody JsonNode body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        BatchRequest request = BatchRequest.read(body);
        Language language = Language.accepted(acceptLanguage);
        return Mono.just(ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(scores.lines(request, asker, language).map(BUFFERS::wrap)));
    }
}
