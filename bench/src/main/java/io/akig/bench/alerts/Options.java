package io.akig.bench.alerts;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed.
 *
 * @param count payments that are measured
 * @param warmUp payments before them
 * @param url of solvency-api, on this machine: the ledger is written to
 */
record Options(int count, int warmUp, String url, String user, String password, boolean json) {
    private static final int MOST = 10_000;
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException with a sentence for whoever typed */
    static Options read(List<String> arguments) {
        int count = 100;
        String url = "http://127.0.0.1:8000";
        String user = "manager";
        Path dataDirectory = Path.of(System.getProperty("akig.home", "."), ".akig");
        boolean json = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--json" -> json = true;
                case "--count" -> count = number(value(argument, rest));
                case "--url" -> url = address(value(argument, rest));
                case "--user" -> user = value(argument, rest);
                case "--data-dir" -> dataDirectory = Path.of(value(argument, rest));
                default ->
                    throw new IllegalArgumentException("Not understood: '" + argument
                            + "'. bench alerts takes --count N, --url URL, --user NAME, --data-dir DIR and --json.");
            }
        }
        return new Options(count, Math.min(count, 20), url, user, password(dataDirectory), json);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value after it.");
        }
        return rest.next();
    }

    private static int number(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw new IllegalArgumentException("--count must be from 1 to " + MOST + ", not '" + text + "'.");
    }

    private static String address(String text) {
        @Nullable String host;
        try {
            host = URI.create(text).getHost();
        } catch (IllegalArgumentException noAddress) {
            host = null;
        }
        if (host == null || !HERE.contains(host) || !text.startsWith("http://")) {
            throw new IllegalArgumentException("--url must be http:// and of this machine, not '" + text
                    + "': the benchmark records rents and payments, and takes them back.");
        }
        return text.replaceFirst("/+$", "");
    }

    private static String password(Path dataDirectory) {
        String given = System.getenv("AKIG_PASSWORD");
        if (given != null && !given.isEmpty()) {
            return given;
        }
        Path demo = dataDirectory.resolve("demo.password");
        try {
            return Files.readString(demo, StandardCharsets.UTF_8).strip();
        } catch (IOException none) {
            throw new IllegalArgumentException("There is no demo whose password lies in " + demo
                    + ": start `./akig run`, name its --data-dir, or give a --user and AKIG_PASSWORD.");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return count + " payments at " + url + " as " + user;
    }
}
