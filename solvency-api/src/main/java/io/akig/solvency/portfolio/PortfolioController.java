package io.akig.solvency.portfolio;

import io.akig.kit.input.Language;
import io.akig.kit.openapi.ApiCall;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Permission;
import io.akig.solvency.access.Requires;
import io.akig.solvency.audit.SeenScores;
import io.akig.solvency.tenants.Agencies;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/portfolio}: the figures of an agency. */
@RestController
@Tag(name = "portfolio")
@RequestMapping(path = "/api/portfolio", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_SCORES)
class PortfolioController {
    private static final int MOST_DAYS = 731;
    private static final int MOST_MONTHS = 120;

    private final ReadPortfolio portfolio;
    private final KeepDays days;
    private final Agencies agencies;
    private final SeenScores seen;
    private final Clock clock;

    PortfolioController(ReadPortfolio portfolio, KeepDays days, Agencies agencies, SeenScores seen, Clock clock) {
        this.portfolio = portfolio;
        this.days = days;
        this.agencies = agencies;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * How the figures came about, the oldest first.
     *
     * @param days the last one is today as it is now
     * @param months by due date; those in which nothing fell due are left out
     */
    record Trend(String currency, LocalDate today, List<PortfolioDay> days, List<CollectionMonth> months) {}

    @GetMapping("/summary")
    @ApiCall(id = "getPortfolioSummary", summary = "The figures of now, and whom to see to first")
    Mono<PortfolioSummary> summary(
            Caller caller, ServerHttpRequest request, @RequestParam(required = false) @Nullable String agency) {
        String of = caller.agency(agency);
        return portfolio
                .summary(of, Language.accepted(request.getHeaders()))
                .delayUntil(summary -> seen.renewed(caller, of, "portfolio.seen", summary.namedTenants()));
    }

    @GetMapping("/trend")
    @ApiCall(id = "getPortfolioTrend", summary = "The figures of each day, and what was collected month by month")
    Mono<Trend> trend(
            Caller caller,
            @RequestParam(required = false) @Nullable String agency,
            @Parameter(description = "How many days, today among them")
                    @RequestParam(name = "days", defaultValue = "90")
                    int most,
            @Parameter(description = "How many months, this one among them") @RequestParam(defaultValue = "13")
                    int months) {
        require("days", most, MOST_DAYS);
        require("months", months, MOST_MONTHS);
        Instant now = clock.instant();
        return agencies.of(caller.agency(agency)).flatMap(at -> Mono.zip(
                        days.past(at.id(), at.today().minusDays(most - 1L), at.today())
                                .collectList(),
                        portfolio.levels(at, now),
                        portfolio.alerts(at.id()),
                        portfolio.collections(
                                at,
                                YearMonth.from(at.today())
                                        .minusMonths(months - 1L)
                                        .atDay(1)))
                .map(all -> {
                    List<PortfolioDay> told = new ArrayList<>(all.getT1());
                    told.add(
                            PortfolioDay.of(at.today(), all.getT2(), all.getT3().open()));
                    return new Trend(at.currency(), at.today(), told, all.getT4());
                }));
    }

    private static void require(String name, int number, int most) {
        if (number < 1 || number > most) {
            throw ProblemException.invalid(name, "must be from 1 to " + most);
        }
    }
}
