package io.akig.solvency.ledger.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** What an import reads: one, two or all three of the {@link LedgerFile}s. Each is opened once and read as a stream. */
public final class LedgerFiles {
    private final Map<LedgerFile, Source> sources;

    private LedgerFiles(Map<LedgerFile, Source> sources) {
        if (sources.isEmpty()) {
            throw new NoLedgerFiles(
                    "None of tenants.csv, charges.csv and payments.csv is there; at least one is needed.");
        }
        this.sources = new EnumMap<>(sources);
    }

    /**
     * Those of the three files that the directory holds; others in it are ignored.
     *
     * @throws NoLedgerFiles if there is no such directory, or none of the three in it, or one cannot be read
     */
    public static LedgerFiles in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new NoLedgerFiles(
                    directory + (Files.exists(directory) ? " is not a directory." : " does not exist."));
        }
        Map<LedgerFile, Source> found = new EnumMap<>(LedgerFile.class);
        for (LedgerFile file : LedgerFile.values()) {
            Path path = directory.resolve(file.fileName());
            if (Files.exists(path)) {
                found.put(file, readable(path));
            }
        }
        if (found.isEmpty()) {
            throw new NoLedgerFiles(
                    directory + " holds none of tenants.csv, charges.csv and payments.csv; at least one is needed.");
        }
        return new LedgerFiles(found);
    }

    /**
     * Any of the three from anywhere.
     *
     * @throws NoLedgerFiles if the map is empty
     */
    public static LedgerFiles of(Map<LedgerFile, Source> sources) {
        return new LedgerFiles(sources);
    }

    Map<LedgerFile, Source> sources() {
        return sources;
    }

    private static Source readable(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new NoLedgerFiles(path + " cannot be read.");
        }
        try {
            return new Source(() -> Files.newInputStream(path), Files.size(path));
        } catch (IOException e) {
            throw new NoLedgerFiles(path + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * Where the bytes of one file come from.
     *
     * @param bytes its size for the progress shown, negative if unknown
     */
    public record Source(Opening opening, long bytes) {}

    /** Opens the stream; the import closes it. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
