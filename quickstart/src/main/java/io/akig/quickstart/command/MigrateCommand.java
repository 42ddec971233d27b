package io.akig.quickstart.command;

import io.akig.kit.schema.MigratedSchema;
import io.akig.quickstart.world.World;
import picocli.CommandLine.Command;

/** `./akig migrate`: what every command does first, and nothing else. */
@Command(name = "migrate")
final class MigrateCommand extends WorldCommand {
    @Override
    int work(World world) {
        MigratedSchema schema = schema();
        String done = schema.applied() == 0 ? "nothing was left to do" : schema.applied() + " migrations ran now";
        String timescale = schema.onTimescale() ? ", with TimescaleDB (" + schema.timescaleVersion() + ")" : "";
        root().out().println("The schema is version " + schema.version() + timescale + "; " + done + ".");
        return 0;
    }
}
