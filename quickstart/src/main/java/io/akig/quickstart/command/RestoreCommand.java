package io.akig.quickstart.command;

import io.akig.quickstart.backup.Restore;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `./akig restore FILE`. */
@Command(name = "restore")
final class RestoreCommand extends WorldCommand {
    @Parameters(paramLabel = "FILE")
    @Nullable
    Path file;

    @Override
    int work(World world) throws SQLException, IOException {
        Path from = Objects.requireNonNull(file);
        long rows = new Restore(world.database().dataSource(), schema().version()).from(from);
        root().out().println(String.format(Locale.ROOT, "%,d rows of %s are back.", rows, from));
        return 0;
    }
}
