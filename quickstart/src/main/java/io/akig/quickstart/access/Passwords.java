package io.akig.quickstart.access;

import io.akig.quickstart.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Passwords that nobody sees among a command's arguments: made up here, or read from a pipe. */
public final class Passwords {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"; // nothing that looks like something else
    private static final int LETTERS = 20;

    private Passwords() {}

    /** 100 random bits in groups that a person can type. */
    public static String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    /** The first line. */
    public static String read(InputStream in) {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw new Refusal("--password-stdin reads the password from the standard input, which is empty.");
            }
            return line;
        } catch (IOException e) {
            throw new Refusal("The password cannot be read from the standard input: " + e.getMessage(), e);
        }
    }
}
