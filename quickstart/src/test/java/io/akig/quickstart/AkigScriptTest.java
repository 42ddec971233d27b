package io.akig.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, with its own build replaced by this one. */
class AkigScriptTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "awk",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "readlink",
            "rm",
            "sed",
            "touch",
            "tr");

    @TempDir
    Path folder;

    private final Path script = Repository.home().resolve("akig");
    private Path tools;

    @BeforeEach
    void only_what_every_machine_has_is_on_the_path() throws IOException {
        tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = List.of("/bin", "/usr/bin").stream()
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Path caller = tools.resolve(tool);
            Files.writeString(caller, "#!/bin/sh\nexec " + real + " \"$@\"\n");
            assertThat(caller.toFile().setExecutable(true)).isTrue();
        }
    }

    @Test
    void help_needs_neither_java_nor_a_build() {
        for (List<String> arguments : List.of(List.<String>of(), List.of("help"), List.of("-h"))) {
            assertThat(bare(arguments).out()).startsWith("AKIG tells which tenants");
        }
        for (String command : List.of(
                "run",
                "test",
                "import",
                "train",
                "evaluate",
                "score",
                "bench",
                "model",
                "user",
                "key",
                "audit",
                "portfolio",
                "migrate")) {
            Typed asked = bare(List.of("help", command));
            assertThat(asked.out()).startsWith("./akig " + command);
            assertThat(bare(List.of(command, "-h"))).isEqualTo(asked);
            assertThat(bare(List.of("--data-dir", "x", command, "--help"))).isEqualTo(asked);
            assertThat(asked.code()).isZero();
        }
    }

    @Test
    void a_mistyped_command_gets_the_nearest_one_and_exit_code_2() {
        assertThat(bare(List.of("trian")))
                .isEqualTo(new Typed(2, "", "Unknown command 'trian'; did you mean 'train'?\n"));
        assertThat(bare(List.of("help", "imprt")).err()).isEqualTo("Unknown command 'imprt'; did you mean 'import'?\n");
        assertThat(bare(List.of("frobnicate")).err())
                .isEqualTo("Unknown command 'frobnicate'; the commands are: run, test, import, train, evaluate, score,"
                        + " bench, model, user, key, audit, portfolio, backup, restore, migrate, help.\n");
        assertThat(bare(List.of("--json", "score")))
                .isEqualTo(new Typed(2, "", "Unknown option '--json'; `./akig help` lists the commands.\n"));
        assertThat(bare(List.of("--data-dir")).err()).isEqualTo("--data-dir needs a directory after it.\n");
        assertThat(bare(List.of("test", "-x")).code()).isEqualTo(2);
    }

    @Test
    void without_java_or_with_an_old_one_a_sentence_says_what_to_install() throws IOException {
        assertThat(bare(List.of("train")))
                .isEqualTo(new Typed(
                        1, "", "Java is missing: install a JDK of version 17 or newer, or name it in JAVA_HOME.\n"));
        Path old = tools.resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        assertThat(bare(List.of("train")).err())
                .isEqualTo("Java 11.0.2 is too old: install a JDK of version 17 or newer, or name it in JAVA_HOME.\n");
    }

    @Test
    void arguments_reach_java_from_any_folder_and_through_a_link() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a-link"), script);
        Typed typed = run(
                link,
                List.of("--data-dir", "my world", "train", "--grace-days", "a lot"),
                Map.of("JAVA_HOME", System.getProperty("java.home")));
        Files.delete(link);
        assertThat(typed)
                .isEqualTo(new Typed(2, "", "--grace-days must be a number of days from 0 to 60, not 'a lot'.\n"));
    }

    @Test
    void the_first_run_of_a_build_archives_its_classes_and_what_comes_later_uses_them() throws IOException {
        Path java = Files.writeString(
                tools.resolve("java"), "#!/bin/sh\n[ $1 = -version ] && echo 'version \"17\"' >&2 || echo \"$*\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
        Path archive = folder.resolve("a.jsa");
        Map<String, String> built = Map.of("AKIG_CLASS_PATH", jar.toString());
        assertThat(run(script, List.of("train"), built).out()).doesNotContain("a.jsa");
        assertThat(run(script, List.of("run"), built).out()).contains("-XX:ArchiveClassesAtExit=" + archive);

        Files.writeString(archive, "classes");
        for (String command : List.of("run", "train")) {
            assertThat(run(script, List.of(command), built).out()).contains("-XX:SharedArchiveFile=" + archive);
        }

        Files.write(archive, new byte[8]);
        assertThat(run(script, List.of("train"), built).out()).as("cut short").doesNotContain("a.jsa");
        Files.writeString(archive, "classes");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(script, List.of("run"), built).out())
                .as("of another build")
                .contains("ArchiveClassesAtExit");
        assertThat(archive).doesNotExist();
    }

    private Typed bare(List<String> arguments) {
        return run(script, arguments, Map.of());
    }

    private Typed run(Path program, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("AKIG_CLASS_PATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        try {
            int code = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Typed(
                    code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
