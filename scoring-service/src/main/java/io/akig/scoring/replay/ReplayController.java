package io.akig.scoring.replay;

import io.akig.kit.openapi.ApiCall;
import io.akig.scoring.access.Asker;
import io.akig.scoring.score.Inputs;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /predictions/{id}/replay}. */
@RestController
@Tag(name = "scores")
class ReplayController {
    private final ReplayPrediction predictions;

    ReplayController(ReplayPrediction predictions) {
        this.predictions = predictions;
    }

    @GetMapping(path = "/predictions/{predictionId}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(
            id = "replayPrediction",
            summary = "Compute a stored prediction once more from what was known then",
            refuses = 409)
    Mono<ResponseEntity<Replay>> replay(Asker asker, @PathVariable String predictionId) {
        Inputs inputs = new Inputs();
        UUID id = inputs.uuid("prediction_id", predictionId);
        inputs.check();
        return predictions.replay(asker, id).map(replay -> ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(replay));
    }
}
