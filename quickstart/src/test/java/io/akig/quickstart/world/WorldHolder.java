package io.akig.quickstart.world;

import java.nio.file.Path;
import java.util.Map;

/** A process that opens a world, says where its database is, and stays until it is told to end. */
final class WorldHolder {
    private WorldHolder() {}

    public static void main(String[] arguments) throws Exception {
        DataDirectory directory = DataDirectory.at(Path.of(arguments[1]));
        World world = arguments[0].equals("serve") ? World.serve(directory, Map.of()) : World.open(directory, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(world::close));
        System.out.println(world.databaseSetting() + " " + world.redisUrl().orElse(""));
        System.out.flush();
        int unused = System.in.read();
    }
}
