package io.akig.solvency.rules;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.audit.AuditTrail;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drafts, publishes and takes back an agency's scorecard; who saw another state than there is, is told so. */
final class ChangeRules {
    private final Database database;
    private final RuleSetStore store;
    private final List<RulesPublished> listeners;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeRules(Database database, RuleSetStore store, List<RulesPublished> listeners, AuditTrail audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.listeners = List.copyOf(listeners);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who changes what they saw.
     *
     * @param caller who does it
     * @param tag of the state they saw
     */
    record Change(String agencyId, Caller caller, String tag) {
        String author() {
            return caller.username();
        }
    }

    /** @return an {@link InvalidScorecard} if it is none */
    Mono<RuleSets> draft(Change change, String yaml) {
        return Mono.fromCallable(() -> ScorecardReader.read(yaml))
                .then(changed(
                        change,
                        "rules.drafted",
                        (connection, now) ->
                                store.saveDraft(connection, change.agencyId(), yaml, change.author(), time())));
    }

    Mono<RuleSets> publish(Change change) {
        return changed(change, "rules.published", (connection, now) -> {
            RuleSet draft = now.draft();
            if (draft == null) {
                return Mono.error(noDraft());
            }
            return Mono.fromCallable(() -> ScorecardReader.read(draft.yaml()))
                    .then(store.publishDraft(connection, change.agencyId(), next(now), change.author(), time()))
                    .then(tell(connection, change.agencyId()));
        });
    }

    /**
     * @param version null for the one before the one that is published
     */
    Mono<RuleSets> rollback(Change change, @Nullable Integer version) {
        return changed(change, "rules.rolled_back", (connection, now) -> {
            int current = now.published().number();
            int wanted = version == null ? current - 1 : version;
            if (wanted < 0 || wanted >= current) {
                return Mono.error(problem(
                        409,
                        "no_such_version",
                        "There is no version to go back to",
                        current == 0
                                ? "Nothing was published yet."
                                : "A version from 0 to " + (current - 1) + " can be brought back."));
            }
            return old(change.agencyId(), wanted)
                    .flatMap(old ->
                            store.publishAgain(connection, change.agencyId(), next(now), old, change.author(), time()))
                    .then(tell(connection, change.agencyId()));
        });
    }

    private Mono<RuleSet> old(String agencyId, int version) {
        return version == 0 ? Mono.just(RuleSet.byDefault(RuleSet.State.RETIRED)) : store.version(agencyId, version);
    }

    private Mono<RuleSets> changed(Change change, String action, BiFunction<Connection, RuleSets, Mono<Void>> work) {
        return database.inTransaction(connection -> store.locked(connection, change.agencyId())
                .doOnNext(now -> requireSeen(change, now))
                .flatMap(before -> work.apply(connection, before)
                        .then(store.locked(connection, change.agencyId()))
                        .delayUntil(after -> audit.record(
                                connection,
                                change.caller(),
                                change.agencyId(),
                                RulesDeed.of(action, change.agencyId(), before, after)))));
    }

    private static void requireSeen(Change change, RuleSets now) {
        if (!change.tag().equals(now.tag())) {
            throw problem(
                    412,
                    "rules_changed",
                    "The rules were changed meanwhile",
                    "Somebody has saved or published since. Read the rules again; nothing was overwritten.");
        }
    }

    private Mono<Void> tell(Connection connection, String agencyId) {
        return Flux.fromIterable(listeners)
                .concatMap(listener -> listener.published(connection, agencyId))
                .then();
    }

    private static int next(RuleSets now) {
        return now.published().number() + 1;
    }

    private Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static ProblemException noDraft() {
        return problem(409, "no_draft", "There is no draft", "Save a draft first.");
    }

    private static ProblemException problem(int status, String code, String title, String detail) {
        return new ProblemException(Problem.of(status, code, title, detail));
    }
}
