package io.akig.quickstart;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/**
 * The world outside a command.
 *
 * @param out what the command answers, for a person or a program
 * @param err what a person should know meanwhile
 * @param interactive whether somebody watches, so that a line may be overwritten
 */
public record Terminal(
        PrintWriter out, PrintWriter err, boolean interactive, Clock clock, Map<String, String> environment) {

    /** Whether errors show where they come from. */
    public boolean debugging() {
        return "1".equals(environment.get("AKIG_DEBUG"));
    }
}
