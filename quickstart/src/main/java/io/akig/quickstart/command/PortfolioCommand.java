package io.akig.quickstart.command;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.world.World;
import io.akig.scoring.portfolio.AskForRun;
import io.akig.scoring.portfolio.AskForRun.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./akig portfolio`: what is done with it is its subcommands'. */
@Command(name = "portfolio")
final class PortfolioCommand extends SubcommandsOnly {
    private PortfolioCommand() {
        super("`./akig portfolio` needs what to do with it: run");
    }

    static CommandLine tree() {
        return new CommandLine(new PortfolioCommand()).addSubcommand(new Run());
    }

    /** Asks; the services do the work. */
    @Command(name = "run")
    static final class Run extends WorldCommand {
        private static final Duration LOOK = Duration.ofSeconds(1);

        @Option(names = "--wait")
        boolean wait;

        @Override
        int work(World world) throws InterruptedException {
            try (ScoringTools tools = ScoringTools.on(world)) {
                AskForRun runs = new AskForRun(tools.database(), terminal().clock());
                Progress progress = Objects.requireNonNull(runs.ask().block());
                if (wait) {
                    progress = end(runs, progress);
                } else {
                    root().out()
                            .println("Asked for run " + progress.run() + "; a scoring-service that runs takes it up.");
                }
                return progress.error() == null ? 0 : CommandLines.FAILED;
            }
        }

        private Progress end(AskForRun runs, Progress asked) throws InterruptedException {
            Progress progress = asked;
            while (!progress.over()) {
                Thread.sleep(LOOK.toMillis());
                progress = runs.look(asked.run())
                        .blockOptional()
                        .orElseThrow(() -> new Refusal("Run " + asked.run() + " is gone."));
            }
            if (progress.error() == null) {
                root().out().println(summary(progress));
            } else {
                root().err().println("Run " + asked.run() + " was given up: " + progress.error());
            }
            return progress;
        }

        private static String summary(Progress progress) {
            return String.format(
                    Locale.ROOT,
                    "%,d tenants have a new score; %,d could not be scored.",
                    progress.done() - progress.failed(),
                    progress.failed());
        }
    }
}
