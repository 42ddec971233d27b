package io.akig.solvency.ledger;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far an import is on one line of a terminal, which it overwrites. Not for files and pipes. */
public final class TerminalProgress implements ImportProgress {
    /** Back to the first column, and clear what follows. */
    private static final String SAME_LINE = "\r\u001B[K";

    private final PrintStream terminal;

    /** Nothing is shown until the first call. */
    public TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void reading(LedgerFile file, long rows, double share) {
        String percent = Double.isNaN(share) ? "" : String.format(Locale.ROOT, " %3.0f %%", 100 * share);
        show(String.format(Locale.ROOT, "%s%s, %,d rows", file.fileName(), percent, rows));
        if (share >= 1) {
            terminal.println();
        }
    }

    @Override
    public void checking() {
        show("comparing ids ...");
    }

    @Override
    public void storing() {
        show("storing ...");
    }

    /** Leaves an empty line to whoever writes next. */
    public void done() {
        terminal.print(SAME_LINE);
        terminal.flush();
    }

    private void show(String text) {
        terminal.print(SAME_LINE + text);
        terminal.flush();
    }
}
