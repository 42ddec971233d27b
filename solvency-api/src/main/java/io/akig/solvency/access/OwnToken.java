package io.akig.solvency.access;

import com.nimbusds.jose.jwk.ECKey;
import io.akig.kit.access.Grant;
import io.akig.kit.access.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** With what the gateway itself asks the services behind it, for tenants of all agencies: it has checked who asked before. */
public final class OwnToken {
    private static final Grant GRANT =
            new Grant("solvency-api", "solvency-api", Set.of(Scope.SCORES_READ, Scope.MODELS_MANAGE), null);

    private final SigningKeys keys;
    private final TokenMint mint;
    private final TokenSettings settings;
    private final Clock clock;
    private volatile @Nullable Held held;

    private record Held(String token, String keyId, Instant until) {}

    OwnToken(SigningKeys keys, TokenMint mint, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.mint = mint;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same one for half its life, unless its key signs no more: then that may have leaked. */
    public Mono<String> get() {
        return keys.signing().flatMap(key -> {
            Held now = held;
            return now != null
                            && now.keyId().equals(key.getKeyID())
                            && now.until().isAfter(clock.instant())
                    ? Mono.just(now.token())
                    : renewed(key);
        });
    }

    private Mono<String> renewed(ECKey key) {
        Instant until = clock.instant().plus(settings.length().dividedBy(2));
        return mint.sign(GRANT, key).doOnNext(token -> held = new Held(token, key.getKeyID(), until));
    }
}
