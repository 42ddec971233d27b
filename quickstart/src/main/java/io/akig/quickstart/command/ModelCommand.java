package io.akig.quickstart.command;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.model.Registry;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.model.SpokenModel;
import io.akig.quickstart.world.World;
import io.akig.scoring.registry.ModelChange;
import io.akig.scoring.registry.StoredModel;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `./akig model`: what is done with models is its subcommands'. */
@Command(name = "model")
final class ModelCommand extends SubcommandsOnly {
    private ModelCommand() {
        super("`./akig model` needs one of list, show VERSION, activate VERSION, shadow VERSION and rollback");
    }

    static CommandLine tree() {
        return new CommandLine(new ModelCommand())
                .addSubcommand(new ListModels())
                .addSubcommand(new Show())
                .addSubcommand(new Activate())
                .addSubcommand(new Shadow())
                .addSubcommand(new Rollback());
    }

    private abstract static class OnRegistry extends WorldCommand {
        abstract String work(Registry registry);

        @Override
        final int work(World world) {
            try (ScoringTools tools = ScoringTools.on(world)) {
                root().out().println(work(tools.registry()));
            }
            return 0;
        }
    }

    @Command(name = "list")
    static final class ListModels extends OnRegistry {
        @Override
        String work(Registry registry) {
            List<StoredModel> models = registry.list();
            if (models.isEmpty()) {
                throw new Refusal("There is no model yet; `./akig train` makes one.");
            }
            return String.join(
                    System.lineSeparator(),
                    models.stream().map(SpokenModel::line).toList());
        }
    }

    @Command(name = "show")
    static final class Show extends OnRegistry {
        @Parameters(paramLabel = "VERSION")
        String version = "";

        @Override
        String work(Registry registry) {
            return SpokenModel.card(registry.find(version), registry.events(version));
        }
    }

    @Command(name = "activate")
    static final class Activate extends OnRegistry {
        @Parameters(paramLabel = "VERSION")
        String version = "";

        @Override
        String work(Registry registry) {
            ModelChange change = registry.activate(version, "activated by hand");
            return "Model " + version + " is in use" + (change.changed() ? "." : " already.");
        }
    }

    @Command(name = "shadow")
    static final class Shadow extends OnRegistry {
        @Parameters(paramLabel = "VERSION")
        String version = "";

        @Option(names = "--end")
        boolean end;

        @Override
        String work(Registry registry) {
            if (end) {
                registry.endShadow(version);
                return "The trial of model " + version + " has ended.";
            }
            ModelChange change = registry.shadow(version);
            return "Model " + version + " is on trial" + (change.changed() ? "." : " already.");
        }
    }

    @Command(name = "rollback")
    static final class Rollback extends OnRegistry {
        @Override
        String work(Registry registry) {
            return "Model " + registry.rollback().version() + " is in use again.";
        }
    }
}
