package io.akig.scoring.health;

import io.akig.kit.openapi.ApiCall;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /health}: healthy, or 503 with the problem. */
@RestController
@Tag(name = "health")
class HealthController {
    private final ServiceHealth health;

    HealthController(ServiceHealth health) {
        this.health = health;
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "getHealth", summary = "Whether scores can be given")
    Mono<Map<String, String>> health() {
        return health.check().thenReturn(Map.of("status", "healthy"));
    }
}
