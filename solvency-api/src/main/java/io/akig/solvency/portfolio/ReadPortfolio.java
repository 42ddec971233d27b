package io.akig.solvency.portfolio;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.kit.input.Language;
import io.akig.solvency.portfolio.PortfolioSummary.Alerts;
import io.akig.solvency.portfolio.PortfolioSummary.ToDo;
import io.akig.solvency.rules.RuleBook;
import io.akig.solvency.tenants.Agencies;
import io.akig.solvency.tenants.Agencies.Agency;
import io.akig.solvency.tenants.ListTenants;
import io.akig.solvency.tenants.ListedTenant;
import io.akig.solvency.tenants.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Adds an agency up as it is now. */
final class ReadPortfolio {
    private static final int SHOWN = 10;

    private static final String ALERTS =
            """
            select count(*) as open, count(*) filter (where severity in ('HIGH', 'CRITICAL')) as urgent
            from alerts where agency_id = $1 and state <> 'CLOSED'
            """;

    private final Database database;
    private final Agencies agencies;
    private final ListTenants tenants;
    private final RuleBook rules;
    private final Clock clock;

    ReadPortfolio(Database database, Agencies agencies, ListTenants tenants, RuleBook rules, Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.tenants = tenants;
        this.rules = rules;
        this.clock = clock;
    }

    Mono<PortfolioSummary> summary(String agencyId, Language language) {
        Instant now = clock.instant();
        return agencies.of(agencyId).flatMap(agency -> {
            YearMonth last = YearMonth.from(agency.today()).minusMonths(1);
            return Mono.zip(
                            levels(agency, now),
                            collections(agency, last.atDay(1)),
                            tenants.toDo(agencyId, agency.today().plusDays(30), SHOWN, language),
                            tenants.slipped(agencyId, SHOWN, language),
                            alerts(agencyId))
                    .map(all -> summary(
                            agency, now, all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), language));
        });
    }

    /** All levels, the best first. */
    Mono<List<LevelFigures>> levels(Agency agency, Instant now) {
        return database.query(
                        LevelFigures.ONE_AGENCY,
                        statement -> statement.bind(0, now).bind(1, agency.id()),
                        LevelFigures::read)
                .collectMap(LevelFigures::level)
                .map(found -> Arrays.stream(RiskLevel.values())
                        .map(level -> found.getOrDefault(level, LevelFigures.none(level, agency.today())))
                        .toList());
    }

    /** From a day on up to today; months in which nothing fell due are left out. */
    Mono<List<CollectionMonth>> collections(Agency agency, LocalDate from) {
        return rules.published(agency.id()).flatMap(book -> database.query(
                        CollectionMonth.SQL,
                        statement ->
                                statement.bind(0, agency.id()).bind(1, from).bind(2, agency.today()),
                        row -> CollectionMonth.read(
                                row, agency.today(), book.scorecard().graceDays()))
                .collectList());
    }

    Mono<Alerts> alerts(String agencyId) {
        return database.query(
                        ALERTS,
                        statement -> statement.bind(0, agencyId),
                        row -> new Alerts(
                                Objects.requireNonNull(row.get("open", Long.class)),
                                Objects.requireNonNull(row.get("urgent", Long.class))))
                .single();
    }

    private static PortfolioSummary summary(
            Agency agency,
            Instant now,
            List<LevelFigures> figures,
            List<CollectionMonth> months,
            List<ListedTenant> toDo,
            List<ListedTenant> slipped,
            Alerts alerts,
            Language language) {
        return new PortfolioSummary(
                agency.currency(),
                agency.today(),
                now,
                new PortfolioSummary.Tenants(
                        PortfolioDay.sum(figures, LevelFigures::tenants),
                        PortfolioDay.sum(figures, LevelFigures::neverScored),
                        PortfolioDay.sum(figures, LevelFigures::overdue)),
                Money.of(PortfolioDay.sum(figures, LevelFigures::rent)),
                Money.of(PortfolioDay.sum(figures, LevelFigures::arrears)),
                figures.stream().map(ReadPortfolio::level).toList(),
                new PortfolioSummary.Month(
                        PortfolioDay.sum(figures, LevelFigures::monthRents),
                        Money.of(PortfolioDay.sum(figures, LevelFigures::monthDue)),
                        Money.of(PortfolioDay.sum(figures, LevelFigures::expectedLate))),
                new PortfolioSummary.Week(
                        PortfolioDay.sum(figures, LevelFigures::weekRents),
                        Money.of(PortfolioDay.sum(figures, LevelFigures::weekDue)),
                        figures.stream()
                                .filter(LevelFigures::worrying)
                                .mapToLong(LevelFigures::weekRents)
                                .sum()),
                new PortfolioSummary.Collection(
                        month(months, YearMonth.from(agency.today())),
                        month(months, YearMonth.from(agency.today()).minusMonths(1))),
                new PortfolioSummary.Slipped(PortfolioDay.sum(figures, LevelFigures::slipped), slipped),
                toDo.stream()
                        .map(tenant -> new ToDo(tenant, Action.of(tenant, agency.today(), language)))
                        .toList(),
                alerts);
    }

    private static CollectionMonth month(List<CollectionMonth> months, YearMonth wanted) {
        return months.stream()
                .filter(month -> month.month().equals(wanted.toString()))
                .findFirst()
                .orElse(CollectionMonth.nothing(wanted));
    }

    private static PortfolioSummary.Level level(LevelFigures figures) {
        return new PortfolioSummary.Level(
                figures.level(),
                figures.level().badge(),
                figures.level().color(),
                figures.tenants(),
                Money.of(figures.rent()),
                Money.of(figures.expectedLate()));
    }
}
