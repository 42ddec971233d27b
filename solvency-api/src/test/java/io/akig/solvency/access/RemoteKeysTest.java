package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import io.akig.kit.access.RemoteKeys;
import io.akig.kit.problem.ProblemException;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteKeysTest {
    private final TurnedClock clock = new TurnedClock();
    private Issuer issuer;
    private RemoteKeys keys;

    @BeforeEach
    void start() throws IOException {
        issuer = new Issuer();
        keys = RemoteKeys.of(issuer.name(), null, clock);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void tokens_of_unknown_keys_do_not_make_us_hammer_the_issuer() {
        assertThat(names("first")).containsExactly("first");
        for (int i = 0; i < 20; i++) {
            assertThat(names("made up " + i)).containsExactly("first");
        }
        assertThat(issuer.asked).hasValue(1);

        later(Duration.ofSeconds(5));
        for (int i = 0; i < 20; i++) {
            assertThat(names("made up " + i)).containsExactly("first");
        }
        assertThat(issuer.asked).hasValue(2);
    }

    @Test
    void a_key_that_the_issuer_takes_into_use_is_found_when_a_token_names_it() {
        assertThat(names("first")).containsExactly("first");
        ECKey next = Issuer.key("next");
        issuer.published = List.of(issuer.published.get(0), next);
        later(Duration.ofSeconds(5));

        assertThat(names("next")).containsExactly("first", "next");
    }

    @Test
    void a_key_that_the_issuer_takes_back_is_forgotten_within_a_minute() {
        assertThat(names("first")).containsExactly("first");
        issuer.published = List.of(Issuer.key("next"));
        later(Duration.ofMinutes(1));

        assertThat(names("first")).containsExactly("next");
    }

    @Test
    void known_keys_go_on_while_the_issuer_is_away() {
        assertThat(names("first")).containsExactly("first");
        issuer.isAway = true;
        later(Duration.ofHours(1));

        assertThat(names("first")).containsExactly("first");
    }

    @Test
    void without_any_key_the_issuer_is_asked_now_and_then_and_tokens_are_unavailable_meanwhile() {
        issuer.isAway = true;
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> names("first"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("token_keys_unavailable"));
        }
        assertThat(issuer.discovered).hasValue(1);

        issuer.isAway = false;
        later(Duration.ofSeconds(5));
        assertThat(names("first")).containsExactly("first");
    }

    private void later(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private List<String> names(String keyId) {
        try {
            SignedJWT token = SignedJWT.parse(issuer.token(Issuer.key(keyId), "ours", claims -> {}));
            return keys.apply(token).map(JWK::getKeyID).collectList().block();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
