package io.akig.solvency.portfolio;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.tenants.ListedTenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a manager wants to know in the morning; amounts in the agency's currency, days local to it.
 *
 * @param rent of all leases together, a month
 * @param levels all of them, the best first
 * @param toDo whom to see to first, by rent at risk
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PortfolioSummary(
        String currency,
        LocalDate today,
        Instant calculatedAt,
        Tenants tenants,
        BigDecimal rent,
        BigDecimal arrears,
        List<Level> levels,
        Month monthAhead,
        Week weekAhead,
        Collection collection,
        Slipped slipped,
        List<ToDo> toDo,
        Alerts alerts) {

    /** Those of whom a score is told, each once. */
    List<String> namedTenants() {
        return Stream.concat(toDo.stream().map(ToDo::tenant), slipped.list().stream())
                .map(ListedTenant::tenantId)
                .distinct()
                .toList();
    }

    /** @param overdue with rent unpaid beyond its grace */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Tenants(long total, long neverScored, long overdue) {}

    /** @param rent of their leases, a month */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Level(
            RiskLevel riskLevel, String badge, String color, long tenants, BigDecimal rent, BigDecimal expectedLate) {}

    /**
     * The rents due in the next 30 days, of each tenant the next one.
     *
     * @param due what is still to be paid of them
     * @param expectedLate the part expected not to come on time: the sum of (1 - probability) × amount
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Month(long rents, BigDecimal due, BigDecimal expectedLate) {}

    /**
     * The rents due today and in the six days after.
     *
     * @param worrying of tenants of level MEDIUM or worse
     */
    record Week(long rents, BigDecimal due, long worrying) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Collection(CollectionMonth thisMonth, CollectionMonth lastMonth) {}

    /**
     * Tenants whose next rent is expected later than it was at first.
     *
     * @param list those with the most rent at risk
     */
    record Slipped(long tenants, List<ListedTenant> list) {}

    record ToDo(ListedTenant tenant, Action action) {}

    /** @param open not closed: of them {@code urgent} are of severity HIGH or CRITICAL */
    record Alerts(long open, long urgent) {}
}
