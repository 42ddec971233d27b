package io.akig.quickstart.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.quickstart.Typed;
import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.run.RunningDemo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void predictions_are_replayed_identically_in_a_world_that_was_filled_from_a_backup() throws Exception {
        Path file = folder.resolve("backup.zip");
        List<String> predictions;
        try (RunningDemo first = new RunningDemo(Map.of())) {
            assertThat(typed(first.world, "portfolio", "run", "--wait").code()).isZero();
            predictions = predictions(first.scoringPort);
            // While the services run.
            assertThat(typed(first.world, "backup", file.toString()).out()).endsWith("rows are in " + file + ".\n");
            assertThat(typed(first.world, "backup", file.toString()).err()).contains("is there already");
            assertThat(typed(first.world, "restore", file.toString()).err()).contains("The database is not empty");
        }
        Path world = Files.createDirectory(folder.resolve("second"));
        Path damaged = damaged(file);
        assertThat(typed(world, "restore", damaged.toString()).code()).isEqualTo(1);
        assertThat(typed(world, "restore", file.toString()).out()).endsWith("rows of " + file + " are back.\n");
        assertThat(typed(world, "audit", "verify").code()).isZero();

        try (RunningDemo second = new RunningDemo(world, Map.of())) {
            for (String prediction : predictions) {
                JsonNode replay = get(second.scoringPort, "/predictions/" + prediction + "/replay");
                assertThat(replay.path("identical").asBoolean())
                        .as(replay.toString())
                        .isTrue();
            }
            // Numbers go on after those of the backup.
            assertThat(get(second.scoringPort, "/score/" + DemoMarket.KNOWN_TENANT + "?recalculate=true")
                            .path("risk_level")
                            .asText())
                    .isEqualTo("EXCELLENT");
            assertThat(typed(second.world, "portfolio", "run", "--wait").out())
                    .contains("600 tenants have a new score; 0 could not be scored.");
        }
    }

    @Test
    void what_is_no_backup_is_refused_by_its_name() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no backup");
        Typed refused = typed(folder.resolve("third"), "restore", text.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith(text + " is no backup of AKIG");
        assertThat(typed(
                                folder.resolve("third"),
                                "restore",
                                folder.resolve("nothing").toString())
                        .err())
                .startsWith("There is no file ");
    }

    private List<String> predictions(int port) throws Exception {
        List<String> ids = new ArrayList<>();
        JsonNode last = get(port, "/score/" + DemoMarket.KNOWN_TENANT);
        ids.add(last.path("prediction_id").asText());
        HttpRequest batch = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/scores/batch"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"tenant_ids\":[\"" + DemoMarket.KNOWN_TENANT + "\"]}"))
                .build();
        HttpResponse<String> lines = HttpClient.newHttpClient().send(batch, HttpResponse.BodyHandlers.ofString());
        for (String line : lines.body().lines().toList()) {
            ids.add(JSON.readTree(line).path("prediction_id").asText());
        }
        JsonNode history = get(port, "/score/" + DemoMarket.KNOWN_TENANT + "/history");
        history.findValues("prediction_id").forEach(id -> ids.add(id.asText()));
        assertThat(ids).hasSizeGreaterThan(2).doesNotContain("");
        return ids;
    }

    /** One byte of a table's data is another. */
    private Path damaged(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        return Files.write(folder.resolve("damaged.zip"), bytes);
    }

    private static JsonNode get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static Typed typed(Path world, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--data-dir", world.toString()));
        all.addAll(List.of(arguments));
        return Typed.command(all.toArray(String[]::new));
    }
}
