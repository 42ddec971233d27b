package io.akig.solvency.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service's key as it is sent: {@code akig_ID_SECRET}. The beginning lets scanners of source code recognise one that leaked.
 *
 * @param id names the key; no secret
 * @param secret 256 random bits
 */
record KeyText(String id, String secret) {
    static final String PREFIX = "akig_";

    private static final Pattern WELL_FORMED = Pattern.compile("akig_([a-z0-9]{12})_([A-Za-z0-9_-]{43})");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText create() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new KeyText(id.toString(), SecretToken.create());
    }

    static Optional<KeyText> parse(String text) {
        Matcher matcher = WELL_FORMED.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    byte[] hash() {
        return SecretToken.hash(secret);
    }

    String text() {
        return PREFIX + id + "_" + secret;
    }

    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
