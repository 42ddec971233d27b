package io.akig.quickstart.command;

import io.akig.kit.schema.MigratedSchema;
import io.akig.kit.schema.SchemaMigrator;
import io.akig.quickstart.Refusal;
import io.akig.quickstart.Terminal;
import io.akig.quickstart.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on the stores and then ends; whoever presses Ctrl-C meanwhile leaves nothing running. */
abstract class WorldCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    private @Nullable MigratedSchema schema;

    /** The work, on a database with an up-to-date schema; the exit code. */
    abstract int work(World world) throws Exception;

    @Override
    public final Integer call() throws Exception {
        return run();
    }

    int run() throws Exception {
        try (World world = World.open(root().directory(), terminal().environment())) {
            try {
                schema = migrate(world);
                return work(world);
            } catch (Exception failure) {
                if (world.stopping()) {
                    Thread.sleep(Long.MAX_VALUE); // the process is about to end; there is nothing to report
                }
                throw failure;
            }
        }
    }

    final AkigCommand root() {
        return (AkigCommand) Objects.requireNonNull(spec).root().userObject();
    }

    final Terminal terminal() {
        return root().terminal();
    }

    /** What was found and done before the work. */
    final MigratedSchema schema() {
        return Objects.requireNonNull(schema);
    }

    static MigratedSchema migrate(World world) {
        try (Connection reachable = world.database().dataSource().getConnection()) {
            var unused = reachable.isValid(5);
        } catch (SQLException e) {
            throw new Refusal(
                    "The database " + world.database() + " cannot be reached: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
        return new SchemaMigrator(world.database().dataSource()).migrate();
    }
}
