package io.akig.quickstart.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.quickstart.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest {
    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end_what_was_started() throws Exception {
        for (Process process : processes) {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        if (Postmaster.of(directory().postgres()).isPresent()) {
            World.open(directory(), Map.of()).close(); // a killed test process leaves its stores to the next
        }
    }

    @Test
    void data_is_kept_from_one_opening_to_the_next_and_nothing_keeps_running() throws Exception {
        Postmaster first;
        try (World world = World.open(directory(), Map.of())) {
            first = postmaster();
            update(world, "create table kept (n int); insert into kept values (42)");
            assertThat(Files.readString(directory().databaseUrl()).strip()).isEqualTo(world.databaseSetting());
        }
        assertThat(first.alive()).isFalse();
        assertThat(Postmaster.of(directory().postgres())).isEmpty();
        assertThat(directory().databaseUrl()).doesNotExist();
        try (World world = World.open(directory(), Map.of())) {
            assertThat(number(world, "select n from kept")).isEqualTo(42);
        }
    }

    @Test
    void a_command_joins_the_stores_of_a_running_process_and_leaves_them_running() throws Exception {
        Process server = hold("serve");
        String url = firstLine(server);
        Postmaster theirs = postmaster();
        try (World joined = World.open(directory(), Map.of())) {
            assertThat(url).startsWith(joined.databaseSetting());
            assertThat(number(joined, "select 1")).isEqualTo(1);
        }
        assertThat(theirs.alive()).isTrue();
    }

    @Test
    void whoever_leaves_last_stops_the_stores() throws Exception {
        Process server = hold("serve");
        String unused = firstLine(server);
        Postmaster shared = postmaster();
        try (World joined = World.open(directory(), Map.of())) {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(number(joined, "select 1")).isEqualTo(1);
        }
        assertThat(shared.alive()).isFalse();
    }

    @Test
    void a_second_run_on_one_directory_is_refused_with_the_first_ones_process() throws Exception {
        Process server = hold("serve");
        String unused = firstLine(server);
        assertThatThrownBy(() -> World.serve(directory(), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already serves " + directory().root())
                .hasMessageContaining("process " + server.pid())
                .hasMessageContaining("--data-dir");
    }

    @Test
    void stores_that_outlive_a_killed_process_are_used_again_and_then_stopped() throws Exception {
        Process server = hold("serve");
        String redis = firstLine(server).split(" ", -1)[1];
        Postmaster orphan = postmaster();
        server.destroyForcibly().waitFor();
        assertThat(orphan.alive()).isTrue();
        try (World next = World.serve(directory(), Map.of())) {
            assertThat(postmaster().pid()).isEqualTo(orphan.pid());
            assertThat(number(next, "select 1")).isEqualTo(1);
            assertThat(next.redisUrl()).isNotEqualTo(Optional.of(redis));
        }
        assertThat(orphan.alive()).isFalse();
    }

    @Test
    void a_killed_postgres_recovers_with_its_data() throws Exception {
        Process server = hold("open");
        String unused = firstLine(server);
        try (World world = World.open(directory(), Map.of())) {
            update(world, "create table kept (n int); insert into kept values (7)");
        }
        Postmaster killed = postmaster();
        server.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly())
                .isTrue();
        ProcessHandle.of(killed.pid()).ifPresent(handle -> handle.onExit().join());
        try (World next = World.open(directory(), Map.of())) {
            assertThat(number(next, "select n from kept")).isEqualTo(7);
        }
    }

    @Test
    void a_stale_postmaster_file_whose_number_now_belongs_to_another_program_does_not_stop_the_start()
            throws Exception {
        World.open(directory(), Map.of()).close();
        Files.writeString(
                directory().postgres().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory().postgres() + "\n0\n1\n\n127.0.0.1\n\nready\n");
        try (World world = World.open(directory(), Map.of())) {
            assertThat(number(world, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void an_initialisation_that_was_cut_off_is_done_again() throws Exception {
        Files.createDirectories(directory().root().resolve("postgres.new/base"));
        Files.createDirectories(directory().postgres().resolve("base"));
        try (World world = World.open(directory(), Map.of())) {
            assertThat(number(world, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void real_servers_named_by_the_environment_are_used_and_nothing_embedded_starts() {
        Map<String, String> environment = Map.of(
                "AKIG_DATABASE_URL", "postgresql://u:p%40ss@db.example:6543/rent",
                "AKIG_REDIS_URL", "redis://cache.example");
        try (World world = World.serve(directory(), environment)) {
            assertThat(world.database()).isEqualTo(new DatabaseUrl("db.example", 6543, "rent", "u", "p@ss", Map.of()));
            assertThat(world.redisUrl()).contains("redis://cache.example");
        }
        assertThat(directory().postgres()).doesNotExist();
        assertThat(directory().redis()).doesNotExist();
    }

    private DataDirectory directory() {
        return DataDirectory.at(folder.resolve("world"));
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.of(directory().postgres()).orElseThrow();
    }

    private Process hold(String how) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorldHolder.class.getName(),
                        how,
                        folder.resolve("world").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        return reader.readLine();
    }

    private static void update(World world, String sql) throws SQLException {
        try (Connection connection = world.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    private static int number(World world, String sql) throws SQLException {
        try (Connection connection = world.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }
}
