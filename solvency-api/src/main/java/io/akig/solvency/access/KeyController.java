package io.akig.solvency.access;

import io.akig.kit.access.Scope;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.ServiceKeys.ServiceKey;
import io.akig.solvency.access.ServiceKeys.Wanted;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /api/keys}: the keys of the administrator's own agency. */
@RestController
@Tag(name = "access")
@RequestMapping(path = "/api/keys", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_ACCESS)
class KeyController {
    private final ServiceKeys keys;

    KeyController(ServiceKeys keys) {
        this.keys = keys;
    }

    record NewKey(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name,
            @Schema(description = "scores:read, ledger:write") @Nullable List<String> scopes,
            @Schema(description = "Left out, the key stays until it is revoked") @Nullable Instant expiresAt) {}

    /**
     * @param key shown this once
     */
    record MadeKey(String id, String key) {}

    @GetMapping
    @ApiCall(id = "listKeys", summary = "The agency's keys for services")
    Flux<ServiceKey> list(Caller caller) {
        return keys.list(caller.agency(null));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ApiCall(id = "addKey", summary = "Make a key; it is shown this once", status = 201)
    Mono<MadeKey> add(Caller caller, @RequestBody NewKey wanted) {
        String name = wanted.name() == null ? "" : wanted.name();
        Wanted key = new Wanted(name, caller.agency(null), scopes(wanted.scopes()), wanted.expiresAt(), caller);
        return keys.add(key).map(text -> new MadeKey(id(text), text));
    }

    @DeleteMapping("/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiCall(id = "revokeKey", summary = "Let a key count no more", status = 204)
    Mono<Void> revoke(Caller caller, @PathVariable String keyId) {
        return keys.revoke(keyId, caller.agency(null), caller);
    }

    private static String id(String text) {
        return KeyText.parse(text).orElseThrow().id();
    }

    /** An agency's administrator has nothing to say about models, which serve all agencies. */
    private static Set<Scope> scopes(@Nullable List<String> names) {
        return (names == null ? List.<String>of() : names)
                .stream()
                        .map(name -> Optional.ofNullable(name)
                                .flatMap(Scope::named)
                                .filter(scope -> scope != Scope.MODELS_MANAGE)
                                .orElseThrow(() -> ProblemException.invalid(
                                        "scopes", "must be scores:read or ledger:write, not " + name)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
