package io.akig.quickstart.ledger;

import io.akig.quickstart.Terminal;
import io.akig.solvency.ledger.csv.ImportProgress;
import io.akig.solvency.ledger.csv.LedgerFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far an import is: one line that is overwritten when somebody watches, a line for each file otherwise. */
public final class ShownProgress implements ImportProgress {
    private static final String ERASE = "\r\u001b[K";

    private final Terminal terminal;
    private @Nullable LedgerFile current;

    public ShownProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void reading(LedgerFile file, long rows, double share) {
        if (terminal.interactive()) {
            String percent = Double.isNaN(share) ? "" : String.format(Locale.ROOT, " %3.0f %%", 100 * share);
            overwrite(String.format(Locale.ROOT, "Reading %-13s%s  %,d rows", file.fileName(), percent, rows));
        } else if (file != current) {
            terminal.err().println("Reading " + file.fileName());
        }
        current = file;
    }

    @Override
    public void checking() {
        step("Checking ids and references");
    }

    @Override
    public void storing() {
        step("Storing");
    }

    /** Leaves a clean line for what comes next. */
    public void done() {
        if (terminal.interactive()) {
            terminal.err().print(ERASE);
            terminal.err().flush();
        }
    }

    private void step(String what) {
        if (terminal.interactive()) {
            overwrite(what + " …");
        } else {
            terminal.err().println(what);
        }
    }

    private void overwrite(String line) {
        terminal.err().print(ERASE + line);
        terminal.err().flush();
    }
}
