package io.akig.quickstart;

import io.akig.quickstart.command.CommandLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;

/** A command typed in this JVM: what came out and how it ended. */
public record Typed(int code, String out, String err) {

    public static Typed command(String... arguments) {
        return with(Map.of(), arguments);
    }

    public static Typed with(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLines.run(terminal(out, err, environment), arguments);
        return new Typed(code, out.toString(), err.toString());
    }

    public static Terminal silent() {
        return terminal(new StringWriter(), new StringWriter(), Map.of());
    }

    private static Terminal terminal(StringWriter out, StringWriter err, Map<String, String> environment) {
        return new Terminal(
                new PrintWriter(out, true), new PrintWriter(err, true), false, Clock.systemUTC(), environment);
    }
}
