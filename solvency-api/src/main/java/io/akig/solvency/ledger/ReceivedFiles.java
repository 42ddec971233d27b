package io.akig.solvency.ledger;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.ledger.csv.LedgerFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/** The parts of one upload, each written to its place as it comes. */
final class ReceivedFiles {
    private static final String NAMES =
            Arrays.stream(LedgerFile.values()).map(LedgerFile::fileName).collect(Collectors.joining(", "));

    /** Who sends more than so many times too much is cut off. */
    private static final int HEARD_OUT = 4;

    private final Path folder;
    private final long mostBytes;
    private final Set<LedgerFile> received = EnumSet.noneOf(LedgerFile.class);
    private long bytes;
    private @Nullable ProblemException refused;

    ReceivedFiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /**
     * Fails with a problem when a part is none of the files, comes twice, or all together are too large; and only at the
     * end, as a caller who is still sending would not hear it.
     */
    Mono<Void> receive(Flux<PartEvent> body) {
        return body.windowUntil(PartEvent::isLast)
                .concatMap(part -> part.switchOnFirst(this::write))
                .doOnDiscard(PartEvent.class, event -> DataBufferUtils.release(event.content()))
                .then(Mono.defer(this::outcome));
    }

    private Mono<Void> outcome() {
        if (refused == null && received.isEmpty()) {
            refused = ProblemException.invalid("body", "holds none of " + NAMES);
        }
        return refused == null ? Mono.empty() : Mono.error(refused);
    }

    private Flux<Void> write(Signal<? extends PartEvent> first, Flux<PartEvent> part) {
        PartEvent event = first.get();
        LedgerFile file = event == null ? null : file(event);
        Flux<DataBuffer> content = part.map(PartEvent::content).filter(this::isWanted);
        return file == null
                ? content.doOnNext(DataBufferUtils::release).thenMany(Flux.empty())
                : DataBufferUtils.write(content, folder.resolve(file.fileName()))
                        .thenMany(Flux.empty());
    }

    private @Nullable LedgerFile file(PartEvent event) {
        if (event.headers().getContentDisposition().getName() == null) {
            return refuse("body", "holds a part without a name");
        }
        String name = event instanceof FilePartEvent file ? file.filename() : event.name();
        for (LedgerFile file : LedgerFile.values()) {
            boolean named = name.toLowerCase(Locale.ROOT).equals(file.fileName())
                    || event.name().equals(file.fileName())
                    || (event.name() + ".csv").equals(file.fileName());
            if (named) {
                return received.add(file) ? file : refuse(file.fileName(), "was sent twice");
            }
        }
        return refuse(shown(event.name()), "is none of " + NAMES + ", neither by its name nor by its file's");
    }

    private @Nullable LedgerFile refuse(String field, String message) {
        if (refused == null) {
            refused = ProblemException.invalid(field, message);
        }
        return null;
    }

    /** False for what will not be stored anyway; it is released. */
    private boolean isWanted(DataBuffer content) {
        bytes += content.readableByteCount();
        if (bytes > mostBytes) {
            refused = tooLarge();
        }
        if (bytes > HEARD_OUT * mostBytes) {
            DataBufferUtils.release(content);
            throw tooLarge();
        }
        if (refused != null) {
            DataBufferUtils.release(content);
        }
        return refused == null;
    }

    private ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                413,
                "body_too_large",
                "The body is too large",
                "The files of one import are at most " + mostBytes / 1_000_000
                        + " MB together. Nothing was stored; send them in several imports."));
    }

    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
    }
}
