package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import io.akig.kit.access.Grant;
import io.akig.kit.access.Scope;
import io.akig.kit.access.TokenChecks;
import io.akig.kit.database.Database;
import io.akig.solvency.Gateway;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class SigningKeysTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String SECRET = "a secret of thirty-two characters";

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private final TurnedClock clock = new TurnedClock();

    @BeforeEach
    void forget() {
        GATEWAY.run("delete from signing_keys");
    }

    @Test
    void the_next_pair_is_published_before_it_signs_and_the_last_one_until_its_tokens_are_over() {
        Replica replica = new Replica(null);
        String first = signer(replica.token());
        assertThat(replica.publishedNames()).containsExactly(first);

        clock.now = clock.now.plus(Duration.ofDays(29)).plusSeconds(1);
        replica.keys.rotate().block();
        assertThat(signer(replica.token())).isEqualTo(first);
        assertThat(replica.publishedNames()).hasSize(2).contains(first);

        clock.now = clock.now.plus(DAY).minusSeconds(2);
        String last = replica.token();
        assertThat(signer(last)).isEqualTo(first);
        clock.now = clock.now.plusSeconds(2);
        assertThat(signer(replica.token())).isNotEqualTo(first).isIn(replica.publishedNames());
        assertThat(replica.believes(last)).isTrue();

        clock.now = clock.now.plus(DAY).plusSeconds(1);
        replica.keys.rotate().block();
        assertThat(replica.publishedNames()).hasSize(1).doesNotContain(first);
    }

    @Test
    void replicas_that_start_together_make_one_pair_between_them() {
        List<Replica> replicas = List.of(new Replica(null), new Replica(null), new Replica(null));
        Set<String> signers = Set.copyOf(Flux.fromIterable(replicas)
                .flatMap(replica -> Mono.fromCallable(replica::token).subscribeOn(Schedulers.boundedElastic()))
                .map(SigningKeysTest::signer)
                .collectList()
                .block());

        assertThat(signers).hasSize(1);
    }

    @Test
    void private_halves_are_encrypted_if_a_key_for_that_is_set() {
        assertThat(signer(new Replica(SECRET).token())).isEqualTo(signer(new Replica(SECRET).token()));
        assertThat(GATEWAY.has("select 1 from signing_keys where private_jwk not like '{aes}%'"))
                .isFalse();
    }

    @Test
    void a_replica_with_another_key_for_encryption_believes_the_others_tokens_and_signs_with_a_pair_of_its_own() {
        String theirs = new Replica(SECRET).token();
        Replica other = new Replica("quite another one of that length");

        assertThat(other.believes(theirs)).isTrue();
        assertThat(signer(other.token())).isNotEqualTo(signer(theirs));
    }

    @Test
    void a_pair_that_is_retired_signs_no_more_but_its_tokens_are_believed_until_they_end() {
        Replica replica = new Replica(null);
        String before = replica.token();
        clock.now = clock.now.plusSeconds(60);

        assertThat(retire(false)).isEqualTo(1);
        clock.now = clock.now.plusSeconds(10);
        assertThat(signer(replica.token())).isNotEqualTo(signer(before));
        assertThat(replica.believes(before)).isTrue();
    }

    @Test
    void a_pair_that_leaked_is_believed_no_more_within_seconds() {
        Replica replica = new Replica(null);
        String before = replica.token();
        clock.now = clock.now.plusSeconds(60);

        assertThat(retire(true)).isEqualTo(1);
        clock.now = clock.now.plusSeconds(10);
        assertThat(replica.believes(before)).isFalse();
        assertThat(replica.believes(replica.token())).isTrue();
    }

    private long retire(boolean leaked) {
        return new RetireSigningKeys(GATEWAY.bean(Database.class), clock)
                .run(leaked)
                .block();
    }

    private static String signer(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one gateway has for tokens. */
    private final class Replica {
        private final TokenSettings settings;
        private final SigningKeys keys;

        Replica(@Nullable String encryptionKey) {
            settings = new TokenSettings(
                    "akig", "akig", Duration.ofMinutes(10), DAY.multipliedBy(30), DAY, encryptionKey, null);
            keys = new SigningKeys(GATEWAY.bean(Database.class), settings, clock, Schedulers.boundedElastic());
        }

        String token() {
            return new TokenMint(keys, settings, clock, Schedulers.boundedElastic())
                    .sign(new Grant("a", "b", Set.of(Scope.SCORES_READ), null))
                    .block();
        }

        boolean believes(String token) {
            return Boolean.TRUE.equals(TokenChecks.of("akig", "akig", keys::forToken, clock)
                    .decode(token)
                    .map(proven -> true)
                    .onErrorReturn(false)
                    .block());
        }

        List<String> publishedNames() {
            return keys.published().block().getKeys().stream()
                    .map(JWK::getKeyID)
                    .toList();
        }
    }
}
