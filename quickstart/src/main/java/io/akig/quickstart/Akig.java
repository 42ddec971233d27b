package io.akig.quickstart;

import io.akig.quickstart.command.CommandLines;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What `./akig` starts. */
public final class Akig {
    private Akig() {}

    public static void main(String[] arguments) {
        // The services' own logging set-up would print to the console; all logs go to the data directory.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("akig.terminal"),
                Clock.systemUTC(),
                System.getenv());
        System.exit(CommandLines.run(terminal, arguments));
    }
}
