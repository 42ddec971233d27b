package io.akig.quickstart.command;

import io.akig.quickstart.backup.BackUp;
import io.akig.quickstart.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `./akig backup FILE`. */
@Command(name = "backup")
final class BackupCommand extends WorldCommand {
    @Parameters(paramLabel = "FILE")
    @Nullable
    Path file;

    @Override
    int work(World world) throws SQLException, IOException {
        Path to = Objects.requireNonNull(file);
        long rows = new BackUp(world.database().dataSource(), schema().version()).into(to);
        root().out().println(String.format(Locale.ROOT, "%,d rows are in %s.", rows, to));
        return 0;
    }
}
