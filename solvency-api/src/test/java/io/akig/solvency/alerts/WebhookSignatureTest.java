package io.akig.solvency.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the specification's reference libraries. */
    @Test
    void a_signature_is_the_one_every_library_expects() {
        assertThat(WebhookSignature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_256_random_bits() {
        String secret = WebhookSignature.newSecret();

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(WebhookSignature.newSecret());
    }
}
