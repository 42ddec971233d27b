package io.akig.quickstart.access;

import io.akig.solvency.access.Caller;
import java.util.Set;

/** Who types commands, in the audit: no user of any agency. */
final class CommandLineCaller {
    static final Caller IT = Caller.service("command-line", "command line", Set.of(), null);

    private CommandLineCaller() {}
}
