package io.akig.solvency.models;

import io.akig.solvency.access.Caller;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.audit.Deed;
import io.akig.solvency.models.ForwardToScoring.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has another model answer, says who decided it, and takes it down. */
final class ChangeModel {
    private final ForwardToScoring scoring;
    private final AuditTrail audit;
    private final JsonMapper json = JsonMapper.shared();

    ChangeModel(ForwardToScoring scoring, AuditTrail audit) {
        this.scoring = scoring;
        this.audit = audit;
    }

    /** @param reason for people; may be left out */
    record Reason(@Nullable String reason) {}

    Mono<ResponseEntity<byte[]>> activate(Caller caller, String version, @Nullable Reason reason) {
        return change(caller, "/models/{version}/activate", Map.of("version", version), "model.activated", reason);
    }

    Mono<ResponseEntity<byte[]>> rollback(Caller caller, @Nullable Reason reason) {
        return change(caller, "/models/rollback", Map.of(), "model.rolled_back", reason);
    }

    private Mono<ResponseEntity<byte[]>> change(
            Caller caller, String path, Map<String, String> values, String action, @Nullable Reason reason) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("actor", caller.username());
        if (reason != null && reason.reason() != null) {
            body.put("reason", reason.reason());
        }
        return scoring.ask(new Question(HttpMethod.POST, path, values, json.writeValueAsBytes(body), null))
                .flatMap(answer -> answer.getStatusCode().is2xxSuccessful()
                        ? takenDown(caller, action, answer).thenReturn(answer)
                        : Mono.just(answer));
    }

    /** Nothing is taken down of a decision that changed nothing. */
    private Mono<Void> takenDown(Caller caller, String action, ResponseEntity<byte[]> answer) {
        JsonNode change = json.readTree(answer.getBody());
        if (!change.path("changed").asBoolean()) {
            return Mono.empty();
        }
        String replaced = change.path("replaced").asString(null);
        return audit.record(
                caller,
                caller.agency(null),
                new Deed(
                        action,
                        "model",
                        change.path("version").asString(""),
                        replaced == null ? null : Map.of("active", replaced),
                        null));
    }
}
