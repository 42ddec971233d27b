package io.akig.quickstart.bench;

import io.akig.quickstart.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A service's jar taken apart as its Dockerfile does, with the archive of classes that is made while the image is built. */
final class Unpacked {
    private static final List<String> LAYERS = List.of("dependencies", "snapshot-dependencies", "application");
    private static final int FIRST_WITH_AOT = 25;

    private final Path folder;
    private final Path layers;

    private Unpacked(Path folder) {
        this.folder = folder;
        this.layers = folder.resolve("layers");
    }

    /** Into an empty folder below {@code work}. */
    static Unpacked of(Served service, Path home, Path work) throws IOException, InterruptedException {
        Unpacked unpacked = new Unpacked(work.resolve(service.module()));
        FileSystemUtils.deleteRecursively(unpacked.folder);
        Files.createDirectories(unpacked.folder);
        Path jar = jar(home.resolve(service.module()).resolve("target"));
        unpacked.run(List.of(
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--layers",
                "--destination",
                unpacked.layers.toString()));
        for (String layer : LAYERS) {
            FileSystemUtils.copyRecursively(unpacked.layers.resolve(layer), unpacked.app());
        }
        Files.move(unpacked.app().resolve(jar.getFileName()), unpacked.app().resolve("app.jar"));
        return unpacked;
    }

    private static Path jar(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-image.jar"))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("There is no jar for an image in " + target + "."));
        }
    }

    Path app() {
        return folder.resolve("app");
    }

    /** Bytes of each layer, from the one that changes least, and of the archive if it was made. */
    Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String layer : LAYERS) {
            sizes.put(layer, size(layers.resolve(layer)));
        }
        if (Files.exists(archive())) {
            sizes.put("archive", Files.size(archive()));
        }
        return sizes;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /** As the Dockerfile makes it: by a start up to where requests would be taken. Seconds. */
    double makeArchive() throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(List.of(
                (aot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive(),
                "-XX:+UseSerialGC",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                "app.jar"));
        return (System.nanoTime() - start) / 1e9;
    }

    /** The flag that uses it. */
    String archiveFlag() {
        return (aot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive();
    }

    static boolean aot() {
        return Runtime.version().feature() >= FIRST_WITH_AOT;
    }

    private Path archive() {
        return app().resolve(aot() ? "app.aot" : "app.jsa");
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(arguments);
        Path log = folder.resolve("made.log");
        Files.createDirectories(app());
        int code = new ProcessBuilder(command)
                .directory(app().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new Refusal("'" + String.join(" ", command) + "' ended with " + code + "; " + log + " says why.");
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
