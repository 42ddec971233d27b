package io.akig.quickstart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.world.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private final Path folder;
    private final DataDirectory directory;

    ReportFilesTest(@TempDir Path folder) {
        this.folder = folder;
        this.directory = new DataDirectory(folder.resolve("world"));
    }

    @Test
    void without_a_wish_it_goes_to_the_reports_of_the_data_directory() throws IOException {
        ReportFiles files = ReportFiles.at("evaluation-v1-2026-07-01", directory, null);

        files.write("<page>", "{}");

        assertThat(files.paths())
                .containsExactly(
                        folder.resolve("world/reports/evaluation-v1-2026-07-01.html"),
                        folder.resolve("world/reports/evaluation-v1-2026-07-01.json"));
        assertThat(folder.resolve("world/reports/evaluation-v1-2026-07-01.html"))
                .hasContent("<page>");
        try (var left = Files.list(folder.resolve("world/reports"))) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void a_file_names_its_twin_and_anything_else_is_a_folder() throws IOException {
        Path existing = Files.createDirectory(folder.resolve("odd.html"));

        assertThat(at("a/b.html")).isEqualTo(at("a/b.json")).isEqualTo(files("a/b"));
        assertThat(at("a/B.HTML")).isEqualTo(files("a/B"));
        assertThat(at("a/new")).isEqualTo(files("a/new/stem"));
        assertThat(ReportFiles.at("stem", directory, existing)).isEqualTo(files("odd.html/stem"));
    }

    @Test
    void a_report_written_again_replaces_the_old_one() {
        ReportFiles files = at("report.html");
        files.write("old", "old");

        files.write("new", "new");

        assertThat(files.html()).hasContent("new");
        assertThat(files.json()).hasContent("new");
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> at("taken/report.html").write("", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("taken/report.html")
                .hasMessageContaining("--out");
    }

    private ReportFiles at(String out) {
        return ReportFiles.at("stem", directory, folder.resolve(out));
    }

    private ReportFiles files(String stem) {
        return new ReportFiles(folder.resolve(stem + ".html"), folder.resolve(stem + ".json"));
    }
}
