package io.akig.quickstart.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The commands as a process of their own, so that it can be signalled and killed. */
final class AkigProcess {
    // Tests that run in the background have Ctrl-C ignored, and so would all that they start.
    private static final List<String> INTERRUPTIBLE = interruptible();

    private final Process process;
    private final BufferedReader output;
    private final List<String> seen = new ArrayList<>();

    private AkigProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static AkigProcess start(Path world, String... arguments) throws IOException {
        return start(world, Map.of(), arguments);
    }

    static AkigProcess start(Path world, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(INTERRUPTIBLE);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Duser.language=tr",
                "-cp",
                System.getProperty("java.class.path"),
                "io.akig.quickstart.Akig",
                "--data-dir",
                world.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new AkigProcess(builder.start());
    }

    private static List<String> interruptible() {
        List<String> words = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(words);
        trial.add("true");
        try {
            int exit = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return exit == 0 ? words : List.of();
        } catch (IOException | InterruptedException e) {
            return List.of();
        }
    }

    long pid() {
        return process.pid();
    }

    /** Reads on to the line that holds the words; fails with all output when it ends before. */
    String await(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("it ended without saying '" + words + "':\n" + String.join("\n", seen));
    }

    String rest() throws IOException {
        return String.join("\n", output.lines().toList());
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    void interrupt() throws IOException, InterruptedException {
        int unused = new ProcessBuilder("kill", "-INT", Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    void kill() throws InterruptedException {
        int unused = process.destroyForcibly().waitFor();
    }
}
