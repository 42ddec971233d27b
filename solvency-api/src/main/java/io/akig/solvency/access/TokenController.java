package io.akig.solvency.access;

import io.akig.kit.access.Grant;
import io.akig.kit.access.Scope;
import io.akig.kit.openapi.ApiCall;
import io.akig.solvency.access.rate.RateLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A key for a short-lived token, RFC 6749 section 4.4, and the public keys that such tokens are checked with. */
@RestController
@Tag(name = "access")
class TokenController {
    static final String PATH = "/api/auth/token";

    private final KeyCheck keys;
    private final TokenMint mint;
    private final SigningKeys signing;
    private final TokenSettings settings;
    private final RateLimits limits;

    /** The body of RFC 6749 section 4.4.2, for the document only; a client may also name itself by basic authentication. */
    record TokenInput(
            @Schema(allowableValues = "client_credentials") String grantType,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Schema(description = "Names with spaces between; left out, all that the key has") @Nullable
                    String scope) {}

    /** RFC 7517 section 5, for the document only. */
    record KeySet(List<Map<String, Object>> keys) {}

    /** The answer of RFC 6749 section 5.1. */
    record Token(String accessToken, String tokenType, long expiresIn, String scope) {}

    TokenController(KeyCheck keys, TokenMint mint, SigningKeys signing, TokenSettings settings, RateLimits limits) {
        this.keys = keys;
        this.mint = mint;
        this.signing = signing;
        this.settings = settings;
        this.limits = limits;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.NOTHING)
    @ApiCall(
            id = "getSigningKeys",
            summary = "The public keys that tokens are checked with, RFC 7517",
            gives = KeySet.class)
    Mono<ResponseEntity<String>> keys() {
        return signing.published().map(keys -> ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .body(keys.toString()));
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.NOTHING)
    @ApiCall(
            id = "getToken",
            summary = "A short-lived token for a service's key, RFC 6749 section 4.4",
            takes = TokenInput.class,
            takesType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            refuses = 401)
    Mono<ResponseEntity<Token>> token(ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> service(form, exchange.getRequest())
                        .flatMap(service -> granted(service, form.getFirst("scope"))))
                .map(token -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(token));
    }

    private Mono<Caller> service(MultiValueMap<String, String> form, ServerHttpRequest request) {
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return Mono.error(AccessProblems.oauth("unsupported_grant_type", "grant_type must be client_credentials."));
        }
        Optional<Client> client = Client.in(request.getHeaders()).or(() -> Client.in(form));
        return client.isEmpty()
                ? Mono.error(AccessProblems.oauth("invalid_request", "client_id and client_secret are needed."))
                : limits.login(client.get().id(), request)
                        .then(Mono.defer(() -> keys.find(client.get().secret())))
                        .filter(service -> service.id().equals(client.get().id()))
                        .switchIfEmpty(Mono.error(AccessProblems::invalidClient));
    }

    private Mono<Token> granted(Caller service, @Nullable String asked) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (asked == null || asked.isBlank()) {
            scopes.addAll(service.scopes());
        } else {
            for (String name : asked.strip().split(" +", -1)) {
                Optional<Scope> scope = Scope.named(name).filter(service.scopes()::contains);
                if (scope.isEmpty()) {
                    return Mono.error(
                            AccessProblems.oauth("invalid_scope", "This key has not got every scope asked for."));
                }
                scopes.add(scope.get());
            }
        }
        Grant grant = new Grant(service.id(), service.name(), scopes, service.agencyId());
        return mint.sign(grant)
                .map(token -> new Token(token, "Bearer", settings.length().toSeconds(), Grant.text(scopes)));
    }
}
