package io.akig.solvency.solvency;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code PUT} and {@code DELETE /api/tenants/{id}/override}. */
@RestController
@Tag(name = "scores")
@Requires(Permission.OVERRIDE_SCORES)
class OverrideController {
    private final OverrideTenant overrides;
    private final AnswerSolvency answers;

    OverrideController(OverrideTenant overrides, AnswerSolvency answers) {
        this.overrides = overrides;
        this.answers = answers;
    }

    @PutMapping("/api/tenants/{tenantId}/override")
    @ApiCall(id = "overrideSolvency", summary = "Decide in place of the score, for a time")
    Mono<ResponseEntity<Solvency>> decide(
            Caller caller,
            @PathVariable String tenantId,
            @RequestBody DecisionInput input,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            @RequestAttribute(name = RequestId.ATTRIBUTE, required = false) @Nullable String requestId) {
        Language language = Language.accepted(acceptLanguage);
        return overrides
                .decide(caller, tenantId, input)
                .then(answers.answer(new SolvencyQuestion(caller, tenantId, false, language, requestId)))
                .map(judgement -> SolvencyController.in(language, Solvency.of(judgement, language.locale())));
    }

    @DeleteMapping("/api/tenants/{tenantId}/override")
    @ApiCall(id = "withdrawOverride", summary = "Let the score count again", status = 204)
    Mono<ResponseEntity<Void>> withdraw(Caller caller, @PathVariable String tenantId) {
        return overrides
                .withdraw(caller, tenantId)
                .thenReturn(ResponseEntity.noContent().build());
    }
}
