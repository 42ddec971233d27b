package io.akig.solvency.portfolio;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.tenants.Money;
import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a portfolio was at the end of a day.
 *
 * @param levels the best first, those without any tenant left out
 * @param expectedLate of the rents due in the 30 days after
 * @param overdue tenants with rent unpaid beyond its grace
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PortfolioDay(
        LocalDate day,
        List<Count> levels,
        BigDecimal rent,
        BigDecimal expectedLate,
        BigDecimal arrears,
        long overdue,
        long openAlerts) {
    /** Tenants of a level. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Count(RiskLevel riskLevel, long tenants) {}

    private static final ObjectReader LEVELS =
            JsonMapper.shared().readerFor(new TypeReference<Map<RiskLevel, Long>>() {});

    static PortfolioDay of(LocalDate day, List<LevelFigures> figures, long openAlerts) {
        return new PortfolioDay(
                day,
                figures.stream()
                        .filter(one -> one.tenants() > 0)
                        .map(one -> new Count(one.level(), one.tenants()))
                        .toList(),
                Money.of(sum(figures, LevelFigures::rent)),
                Money.of(sum(figures, LevelFigures::expectedLate)),
                Money.of(sum(figures, LevelFigures::arrears)),
                sum(figures, LevelFigures::overdue),
                openAlerts);
    }

    static PortfolioDay read(Row row) {
        return new PortfolioDay(
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                counts(LEVELS.readValue(Objects.requireNonNull(row.get("levels", String.class)))),
                Money.of(number(row, "rent_minor")),
                Money.of(number(row, "expected_late_minor")),
                Money.of(number(row, "arrears_minor")),
                number(row, "overdue"),
                number(row, "open_alerts"));
    }

    private static List<Count> counts(Map<RiskLevel, Long> levels) {
        return levels.entrySet().stream()
                .map(level -> new Count(level.getKey(), level.getValue()))
                .sorted(Comparator.comparing(Count::riskLevel))
                .toList();
    }

    private static long number(Row row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    static long sum(List<LevelFigures> figures, ToLongFunction<LevelFigures> figure) {
        return figures.stream().mapToLong(figure).sum();
    }
}
