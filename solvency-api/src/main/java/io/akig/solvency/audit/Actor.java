package io.akig.solvency.audit;

import io.akig.solvency.access.Caller;

/**
 * Who did it.
 *
 * @param id never changes
 * @param name as people read it
 */
public record Actor(String id, String name) {
    /** What happens by itself, because it was time. */
    public static final Actor CLOCK = new Actor("clock", "AKIG");

    /** Whoever may type commands where the database is. */
    public static final Actor COMMAND_LINE = new Actor("command-line", "Command line");

    public static Actor of(Caller caller) {
        return new Actor(caller.id(), caller.name());
    }
}
