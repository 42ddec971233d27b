package io.akig.quickstart.world;

import io.akig.quickstart.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where one world keeps its files. */
public record DataDirectory(Path root) {

    /** @throws Refusal when the directory cannot be made or written */
    public static DataDirectory at(Path path) {
        try {
            Files.createDirectories(path);
            Path real = path.toRealPath();
            if (!Files.isWritable(real)) {
                throw new Refusal("The data directory " + real + " cannot be written; choose another with --data-dir.");
            }
            DataDirectory directory = new DataDirectory(real);
            Files.createDirectories(directory.logs());
            return directory;
        } catch (IOException e) {
            throw new Refusal(
                    "The data directory " + path + " cannot be made (" + reason(e)
                            + "); choose another with --data-dir.",
                    e);
        }
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path demo() {
        return root.resolve("demo");
    }

    /** Where evaluations are kept. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** The URL of the running database, for psql and the curious. */
    public Path databaseUrl() {
        return root.resolve("database.url");
    }

    /** What the demo's users sign in with. */
    public Path demoPassword() {
        return root.resolve("demo.password");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path redis() {
        return root.resolve("redis");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }
}
