package io.akig.quickstart.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The help texts; `./akig` prints the same files without starting Java. */
final class Helps {
    private Helps() {}

    static void print(String command, PrintWriter out) {
        out.print(text(command));
        out.flush();
    }

    static String text(String command) {
        try (InputStream in = Helps.class.getResourceAsStream("/help/" + command + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no help for " + command);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
