package io.akig.quickstart.command;

import io.akig.quickstart.Terminal;
import io.akig.quickstart.world.DataDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root: what all commands share. */
@Command(name = "akig")
final class AkigCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data-dir", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable
    Path dataDir;

    AkigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    PrintWriter out() {
        return terminal.out();
    }

    PrintWriter err() {
        return terminal.err();
    }

    /** The directory the person named, or the clone's own; from here on all logs go there. */
    DataDirectory directory() {
        Path home = Path.of(System.getProperty("akig.home", ""));
        DataDirectory directory = DataDirectory.at(Objects.requireNonNullElse(dataDir, home.resolve(".akig")));
        System.setProperty("akig.logs", directory.logs().toString());
        return directory;
    }

    /** Without a command: the help. */
    @Override
    public Integer call() {
        Helps.print("akig", out());
        return 0;
    }
}
