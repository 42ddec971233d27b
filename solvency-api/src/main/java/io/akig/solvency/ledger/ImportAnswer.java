package io.akig.solvency.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akig.solvency.ledger.csv.BadLine;
import io.akig.solvency.ledger.csv.FileCounts;
import io.akig.solvency.ledger.csv.ImportReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of an import. One that was refused is a problem as well, with the keys of one.
 *
 * @param accepted every line was right
 * @param errorCount how many lines are wrong; {@code errors} holds the first 1,000
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ImportAnswer(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail,
        boolean dryRun,
        boolean accepted,
        List<File> files,
        long errorCount,
        List<Error> errors,
        List<String> notes,
        double seconds) {
    private static final int REFUSED = 422;

    static ImportAnswer of(ImportReport report) {
        List<File> files = report.files().stream().map(File::of).toList();
        List<Error> errors = report.badLines().stream().map(Error::of).toList();
        boolean refused = !report.accepted() && !report.dryRun();
        return new ImportAnswer(
                refused ? "urn:akig:problem:import_refused" : null,
                refused ? "The files hold lines that cannot be stored" : null,
                refused ? REFUSED : null,
                refused ? "import_refused" : null,
                refused ? "Nothing was stored: " + report.badLineCount() + " wrong; see errors." : null,
                report.dryRun(),
                report.accepted(),
                files,
                report.badLineCount(),
                errors,
                report.notes(),
                report.seconds());
    }

    record File(String file, long rows, long inserted, long updated, long unchanged, long bad) {
        static File of(FileCounts counts) {
            return new File(
                    counts.file().fileName(),
                    counts.rows(),
                    counts.inserted(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.bad());
        }
    }

    /**
     * @param column null if the whole line is meant
     * @param value what stands there, shortened
     */
    record Error(String file, long line, @Nullable String column, @Nullable String value, String code, String message) {
        static Error of(BadLine bad) {
            return new Error(
                    bad.file().fileName(),
                    bad.line(),
                    bad.column(),
                    bad.value(),
                    bad.fault().code(),
                    bad.reason());
        }
    }
}
