package io.akig.solvency.tenants;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Where and in what an agency counts. */
public final class Agencies {
    private static final String ONE = "select currency, time_zone from agencies where agency_id = $1";

    private final Database database;
    private final Clock clock;

    Agencies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param currency ISO 4217
     * @param today the day it is there
     */
    public record Agency(String id, String currency, ZoneId zone, LocalDate today) {}

    /** 404 {@code agency_not_found} for none. */
    public Mono<Agency> of(String agencyId) {
        return database.query(ONE, statement -> statement.bind(0, agencyId), row -> {
                    ZoneId zone = ZoneId.of(Objects.requireNonNull(row.get("time_zone", String.class)));
                    return new Agency(
                            agencyId,
                            Objects.requireNonNull(row.get("currency", String.class)),
                            zone,
                            LocalDate.ofInstant(clock.instant(), zone));
                })
                .next()
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        Problem.of(404, "agency_not_found", "There is no such agency", "No agency has this id."))));
    }
}
