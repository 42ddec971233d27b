package io.akig.solvency.privacy;

import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.access.TenantAccess;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/tenants/{id}/personal-data}: what is stored about a person, and its end. */
@RestController
@Tag(name = "privacy")
@RequestMapping(path = "/api/tenants/{tenantId}/personal-data", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_PRIVACY)
class PrivacyController {
    private final TenantAccess access;
    private final PersonalData data;

    PrivacyController(TenantAccess access, PersonalData data) {
        this.access = access;
        this.data = data;
    }

    /**
     * Written by the database.
     *
     * @param records by table, every row that names the tenant
     */
    record Told(String tenantId, Instant toldAt, Map<String, List<Object>> records) {}

    record Erased(String tenantId, Instant erasedAt) {}

    @GetMapping
    @ApiCall(id = "getPersonalData", summary = "All that is stored about a tenant", gives = Told.class)
    Mono<ResponseEntity<String>> told(Caller caller, @PathVariable String tenantId) {
        return access.agencyOf(caller, tenantId)
                .flatMap(agency -> data.told(caller, agency, tenantId))
                .map(json -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
                        .body(json));
    }

    /** @param confirm the tenant's id once more: it cannot be undone */
    @DeleteMapping
    @ApiCall(
            id = "erasePersonalData",
            summary = "Forget who a tenant was",
            description = "The ledger stays under a random id. It cannot be undone.")
    Mono<Erased> erase(
            Caller caller,
            @PathVariable String tenantId,
            @Parameter(description = "The tenant's id once more, because it cannot be undone")
                    @RequestParam(required = false)
                    @Nullable
                    String confirm) {
        return access.agencyOf(caller, tenantId).flatMap(agency -> {
            if (!tenantId.equals(confirm)) {
                throw ProblemException.invalid(
                        "confirm", "must repeat the tenant's id, because erasing cannot be undone");
            }
            return data.erase(caller, agency, tenantId).map(at -> new Erased(tenantId, at));
        });
    }
}
