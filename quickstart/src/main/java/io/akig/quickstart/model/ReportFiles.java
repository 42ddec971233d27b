package io.akig.quickstart.model;

import io.akig.quickstart.Refusal;
import io.akig.quickstart.world.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes: a page for a person and JSON for a program, side by side.
 *
 * @param html and {@code json} differ in their ending alone
 */
public record ReportFiles(Path html, Path json) {

    /**
     * @param stem the files' name without its ending, where {@code out} does not name them
     * @param out null for the data directory's reports; a file when it ends in .html or .json, which then names both; else
     *     a folder, made when it is missing
     */
    public static ReportFiles at(String stem, DataDirectory directory, @Nullable Path out) {
        Path folder = out == null ? directory.reports() : out;
        Path last = folder.getFileName();
        String name = last == null ? "" : last.toString();
        String ending = name.toLowerCase(Locale.ROOT);
        if (!Files.isDirectory(folder) && (ending.endsWith(".html") || ending.endsWith(".json"))) {
            String chosen = name.substring(0, name.length() - ".html".length());
            return new ReportFiles(folder.resolveSibling(chosen + ".html"), folder.resolveSibling(chosen + ".json"));
        }
        return new ReportFiles(folder.resolve(stem + ".html"), folder.resolve(stem + ".json"));
    }

    /** @throws Refusal when nothing can be written there */
    public void write(Report report) {
        write(report.html(), report.json() + "\n");
    }

    void write(String page, String figures) {
        try {
            Path folder = html.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            replace(html, page);
            replace(json, figures);
        } catch (IOException e) {
            throw new Refusal(
                    "The report cannot be written to " + html + " (" + reason(e)
                            + "); choose another place with --out.",
                    e);
        }
    }

    /** As the command shows them. */
    public List<Path> paths() {
        return List.of(html, json);
    }

    /** Whoever reads meanwhile sees the old file or the new one. */
    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }
}
