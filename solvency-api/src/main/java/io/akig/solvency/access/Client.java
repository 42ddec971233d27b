package io.akig.solvency.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/**
 * A service that asks for a token, by either way of RFC 6749 section 2.3.1.
 *
 * @param id the key's
 * @param secret the whole key
 */
record Client(String id, String secret) {
    private static final String BASIC = "Basic ";

    /** Empty without {@code Authorization: Basic …}, or with one that nobody can read. */
    static Optional<Client> in(HttpHeaders headers) {
        String sent = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(sent.substring(BASIC.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Client(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Empty unless both are there. */
    static Optional<Client> in(MultiValueMap<String, String> form) {
        String id = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new Client(id, secret));
    }

    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
