package io.akig.quickstart.command;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.model.Registry;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.model.StoredModel;
import io.akig.quickstart.world.World;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `./akig model`: what is done with models is its subcommands'. */
@Command(name = "model")
final class ModelCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "`./akig model` needs one of list, activate VERSION and rollback");
    }

    private abstract static class OnRegistry extends WorldCommand {
        abstract void work(Registry registry) throws SQLException;

        @Override
        final int work(World world) throws SQLException {
            try (ScoringTools tools = ScoringTools.on(world)) {
                work(tools.registry());
            }
            return 0;
        }
    }

    @Command(name = "list")
    static final class ListModels extends OnRegistry {
        @Override
        void work(Registry registry) throws SQLException {
            List<StoredModel> models = registry.list();
            if (models.isEmpty()) {
                throw new Refusal("There is no model yet; `./akig train` makes one.");
            }
            for (StoredModel model : models) {
                root().out()
                        .println((model.inUse() ? "* " : "  ") + model.version() + "  "
                                + model.createdAt().truncatedTo(ChronoUnit.SECONDS)
                                + (model.inUse() ? "  in use" : ""));
            }
        }
    }

    @Command(name = "activate")
    static final class Activate extends OnRegistry {
        @Parameters(paramLabel = "VERSION")
        String version = "";

        @Override
        void work(Registry registry) throws SQLException {
            registry.activate(version, "activated by hand");
            root().out().println("Model " + version + " is in use.");
        }
    }

    @Command(name = "rollback")
    static final class Rollback extends OnRegistry {
        @Override
        void work(Registry registry) throws SQLException {
            String before = registry.before()
                    .orElseThrow(() -> new Refusal("There is no earlier model to go back to;"
                            + " `./akig model list` shows those there are."));
            registry.activate(before, "rolled back by hand");
            root().out().println("Model " + before + " is in use again.");
        }
    }
}
