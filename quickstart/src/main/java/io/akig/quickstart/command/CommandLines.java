package io.akig.quickstart.command;

import io.akig.quickstart.Terminal;
import java.time.LocalDate;
import picocli.CommandLine;

/** The commands as a whole: one call with the arguments, one exit code. */
public final class CommandLines {
    /** It failed, and one sentence said why. */
    public static final int FAILED = 1;

    /** An argument was wrong, and one sentence said which. */
    public static final int WRONG_ARGUMENT = 2;

    private CommandLines() {}

    /** 0 done, {@link #FAILED} or {@link #WRONG_ARGUMENT}. */
    public static int run(Terminal terminal, String... arguments) {
        return tree(terminal).execute(arguments);
    }

    static CommandLine tree(Terminal terminal) {
        CommandLine line = new CommandLine(new AkigCommand(terminal));
        line.addSubcommand(new RunCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new TrainCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new ScoreCommand())
                .addSubcommand(new MigrateCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(BenchCommand.tree())
                .addSubcommand(ModelCommand.tree())
                .addSubcommand(PortfolioCommand.tree())
                .addSubcommand(UserCommand.tree())
                .addSubcommand(KeyCommand.tree())
                .addSubcommand(AuditCommand.tree());
        line.registerConverter(LocalDate.class, Values::date);
        line.setParameterExceptionHandler(new ArgumentErrors(terminal));
        line.setExecutionExceptionHandler(new Failures(terminal));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setExpandAtFiles(false);
        return line;
    }
}
