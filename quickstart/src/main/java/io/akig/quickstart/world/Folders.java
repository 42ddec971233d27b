package io.akig.quickstart.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders as wholes. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "a path inside a folder has a parent");
    }

    /** Where unpacked programs live: beside the build, so that they go when the clone goes. */
    static Path runtime() {
        String set = System.getProperty("akig.runtime");
        return set != null ? Path.of(set) : Path.of(System.getProperty("java.io.tmpdir"), "akig-runtime");
    }
}
