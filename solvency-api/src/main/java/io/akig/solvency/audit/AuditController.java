package io.akig.solvency.audit;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/audit}: newest first. */
@RestController
@Tag(name = "audit")
@Requires(Permission.READ_AUDIT)
class AuditController {
    private static final int MOST = 200;

    private final AuditReader audit;

    AuditController(AuditReader audit) {
        this.audit = audit;
    }

    /** @param before entries older than this sequence: what the last answer called {@code next} */
    @GetMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiCall(id = "listAuditEntries", summary = "Who did what, the newest first")
    Mono<ResponseEntity<AuditPage>> entries(
            Caller caller,
            @RequestParam(required = false) @Nullable String agency,
            @ParameterObject @ModelAttribute AuditQuestion question,
            @Parameter(description = "Where to go on: `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be from 1 to " + MOST);
        }
        return audit.page(caller.agency(agency), question, before == null ? Long.MAX_VALUE : before, limit)
                .map(page ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page));
    }
}
