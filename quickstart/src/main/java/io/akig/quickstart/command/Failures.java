package io.akig.quickstart.command;

import io.akig.core.training.TrainingRefused;
import io.akig.kit.problem.ProblemException;
import io.akig.kit.schema.SchemaNotMigrated;
import io.akig.quickstart.Refusal;
import io.akig.quickstart.Terminal;
import io.akig.solvency.ledger.csv.ImportFailed;
import io.akig.solvency.ledger.csv.NoLedgerFiles;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One sentence for what failed; the whole story is in the log. */
final class Failures implements IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        terminal.err().println(sentence(failure));
        if (terminal.debugging()) {
            failure.printStackTrace(terminal.err());
        }
        if (System.getProperty("akig.logs") != null) {
            LoggerFactory.getLogger(Failures.class).error("the command failed", failure);
        }
        return CommandLines.FAILED;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof Refusal
                || failure instanceof TrainingRefused
                || failure instanceof NoLedgerFiles
                || failure instanceof ImportFailed
                || failure instanceof SchemaNotMigrated) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof ProblemException fact) {
            return fact.problem().detail();
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String logs = System.getProperty("akig.logs");
        String where = logs == null ? "AKIG_DEBUG=1 shows where" : "AKIG_DEBUG=1 or " + logs + "/akig.log shows where";
        return "It failed: " + root.getClass().getSimpleName() + ", " + root.getMessage() + " (" + where + ").";
    }
}
