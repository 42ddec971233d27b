package io.akig.scoring.score;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.access.Asker;
import io.akig.scoring.score.PredictionHistory.Cursor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /score/{tenantId}/history}: an array, newest first; the next page is named by a Link header. */
@RestController
@Tag(name = "scores")
class HistoryController {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final PredictionHistory history;
    private final Renderer renderer;
    private final SeenTenants tenants;

    HistoryController(PredictionHistory history, Renderer renderer, SeenTenants tenants) {
        this.history = history;
        this.renderer = renderer;
        this.tenants = tenants;
    }

    /** {@code before} is a time, or the exact place that a Link header gave. */
    @GetMapping(path = "/score/{tenantId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "listScores", summary = "Past scores, the newest first", gives = SolvencyScore.class, many = true)
    Mono<ResponseEntity<byte[]>> history(
            Asker asker,
            @PathVariable String tenantId,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @Parameter(description = "Older than this time; the header Link names the next page")
                    @RequestParam(name = "before", required = false)
                    @Nullable
                    String before,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        Inputs inputs = new Inputs();
        String id = inputs.tenantId(tenantId);
        int size = inputs.number("limit", limit, DEFAULT_LIMIT, MAX_LIMIT);
        Cursor cursor = before == null ? Cursor.NEWEST : cursor(inputs, before);
        inputs.check();
        Language language = Language.accepted(acceptLanguage);
        return tenants.require(asker, id).then(history.page(id, cursor, size)).map(page -> ResponseEntity.ok()
                .headers(headers -> linkToNext(headers, id, page, size))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(renderer.renderAll(page, language)));
    }

    private static Cursor cursor(Inputs inputs, String text) {
        int mark = text.indexOf('_');
        Instant time = inputs.instant("before", mark < 0 ? text : text.substring(0, mark));
        if (time == null || mark < 0) {
            return time == null ? Cursor.NEWEST : Cursor.before(time);
        }
        try {
            return new Cursor(time, UUID.fromString(text.substring(mark + 1)));
        } catch (IllegalArgumentException e) {
            inputs.refuse("before", "must be a time, or what the Link header gave");
            return Cursor.NEWEST;
        }
    }

    private static void linkToNext(HttpHeaders headers, String tenantId, List<Prediction> page, int limit) {
        if (page.size() == limit) {
            Cursor next = Cursor.of(page.get(page.size() - 1));
            headers.add(
                    HttpHeaders.LINK,
                    "</score/" + tenantId + "/history?limit=" + limit + "&before=" + next.calculatedAt() + "_"
                            + next.id() + ">; rel=\"next\"");
        }
    }
}
