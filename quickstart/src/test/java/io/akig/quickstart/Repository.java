package io.akig.quickstart;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this repository that are no code, and the programs that check them. */
public final class Repository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Repository() {}

    public static Path home() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("akig")) ? here : here.getParent();
    }

    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(home().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        try {
            return Files.readString(home().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode yaml(Path file) {
        return yamls(file).get(0);
    }

    /** The documents of one file; anchors and merges resolved. */
    public static List<JsonNode> yamls(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            Iterable<Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text);
            return StreamSupport.stream(read.spliterator(), false)
                    .map(document -> (JsonNode) JSON.valueToTree(document))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the test command unpacked a program, or where the machine has it; the test is skipped when it is nowhere. */
    public static Path tool(String name, String where) {
        Stream<Path> places = Stream.concat(
                Stream.of(home().resolve("target/tools/usr/bin")),
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of));
        Path found = places.map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, () -> name + " is not installed; " + where);
        return found;
    }

    /** Runs a program to its end; what it says on both streams comes out as one. */
    public static Typed run(Path program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Typed(process.waitFor(), output, "");
    }
}
