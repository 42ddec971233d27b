package io.akig.solvency.ledger;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.akig.solvency.audit.Actor;
import io.akig.solvency.ledger.csv.ImportLedger;
import io.akig.solvency.ledger.csv.ImportProgress;
import io.akig.solvency.ledger.csv.ImportReport;
import io.akig.solvency.ledger.csv.LedgerFiles;
import io.akig.solvency.ledger.csv.Ordered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes files to the disk as they come and imports them when all are there: a slow line must hold no lock in the database.
 */
final class ImportUpload {
    private final ImportLedger imports;
    private final IngestedRows rows;
    private final Scheduler blocking;
    private final long mostBytes;

    /**
     * @param blocking few threads and a short queue: imports come one after the other anyway
     * @param mostBytes of all files of an import together
     */
    ImportUpload(ImportLedger imports, IngestedRows rows, Scheduler blocking, long mostBytes) {
        this.imports = imports;
        this.rows = rows;
        this.blocking = blocking;
        this.mostBytes = mostBytes;
    }

    Mono<ImportAnswer> run(Caller caller, String agency, boolean dryRun, Flux<PartEvent> body) {
        return Mono.deferContextual(
                context -> run(new Ordered(Actor.of(caller), agency, RequestId.of(context)), dryRun, body));
    }

    private Mono<ImportAnswer> run(Ordered ordered, boolean dryRun, Flux<PartEvent> body) {
        Mono<Path> folder = Mono.fromCallable(() -> Files.createTempDirectory("akig-import"))
                .subscribeOn(blocking);
        return Mono.usingWhen(
                        folder,
                        where -> new ReceivedFiles(where, mostBytes)
                                .receive(body)
                                .then(Mono.fromCallable(() -> store(where, ordered, dryRun))
                                        .subscribeOn(blocking)),
                        this::delete)
                .onErrorMap(RejectedExecutionException.class, full -> busy());
    }

    private ImportAnswer store(Path folder, Ordered ordered, boolean dryRun) {
        ImportReport report = imports.run(LedgerFiles.in(folder), dryRun, ImportProgress.NONE, ordered);
        rows.count(report);
        return ImportAnswer.of(report);
    }

    private Mono<Void> delete(Path folder) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        boolean unused = FileSystemUtils.deleteRecursively(folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .subscribeOn(blocking);
    }

    private static ProblemException busy() {
        return new ProblemException(Problem.unavailable(
                "imports_busy",
                "Too many imports at once",
                "Other imports are under way. Nothing was stored; try again when they are done.",
                Duration.ofSeconds(30)));
    }
}
