package io.akig.scoring.outcomes;

import io.akig.kit.database.Database;
import io.akig.scoring.outcomes.AccuracyStore.Kept;
import io.akig.scoring.outcomes.CohortRows.Pending;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Computes the realised figures anew, all of them in one transaction: those of the last days, and those of each model by
 * month of the due date, for the months that corrections may still change. Older months stay as they were last computed.
 */
final class ComputeAccuracy {
    static final int DAYS = 90;
    private static final int MONTHS = 13;
    /** A charge is rarely foreseen from further away. */
    private static final Duration FORESIGHT = Duration.ofDays(100);

    private final Database database;
    private final AccuracyStore store;
    private final GraceDays graces;
    private final Clock clock;
    private final Scheduler counting;

    ComputeAccuracy(Database database, AccuracyStore store, GraceDays graces, Clock clock, Scheduler counting) {
        this.database = database;
        this.store = store;
        this.graces = graces;
        this.clock = clock;
        this.counting = counting;
    }

    /** How many cohorts there are. */
    Mono<Long> compute() {
        return database.inTransaction(connection -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            // A day of margin: in no zone of the world is the last day of grace still going on.
            LocalDate cutoff = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
            LocalDate from = cutoff.withDayOfMonth(1).minusMonths(MONTHS - 1L);
            int grace = graces.active();
            return Database.update(connection, "set local statement_timeout = '10min'", statement -> {})
                    .then(store.putFigure(connection, cutoff, DAYS, now))
                    .then(store.pending(connection, cutoff, now.minus(FORESIGHT), grace))
                    .flatMapMany(pending -> cohorts(connection, cutoff, from, new HashMap<>(pending), grace, now))
                    // Written when all are read: the connection answers one statement at a time.
                    .collectList()
                    .flatMapMany(Flux::fromIterable)
                    .concatMap(cohort -> store.put(connection, cohort).thenReturn(1L))
                    .reduce(0L, Long::sum)
                    .flatMap(count -> store.dropEmpty(connection, from, now).thenReturn(count));
        });
    }

    private Flux<Cohort> cohorts(
            Connection connection,
            LocalDate cutoff,
            LocalDate from,
            Map<Cohort.Key, Pending> pending,
            int grace,
            Instant now) {
        Flux<Cohort> decided = store.lastPromises(connection, cutoff, from)
                .publishOn(counting)
                .windowUntilChanged(Kept::key)
                .concatMap(window -> window.collect(CohortRows::new, CohortRows::add))
                .map(rows -> rows.cohort(isOver(rows.key(), cutoff, grace), taken(pending, rows.key()), now));
        Flux<Cohort> open = Flux.defer(
                        () -> Flux.fromIterable(Map.copyOf(pending).entrySet()))
                .map(entry -> CohortRows.open(entry.getKey(), entry.getValue(), now));
        return decided.concatWith(open);
    }

    private static Pending taken(Map<Cohort.Key, Pending> pending, Cohort.Key key) {
        Pending found = pending.remove(key);
        return found == null ? Pending.NONE : found;
    }

    /** Whether time has decided about every charge of the month. */
    private static boolean isOver(Cohort.Key key, LocalDate cutoff, int grace) {
        LocalDate lastDue = key.dueMonth().plusMonths(1).minusDays(1);
        return lastDue.plusDays(grace).isBefore(cutoff);
    }
}
