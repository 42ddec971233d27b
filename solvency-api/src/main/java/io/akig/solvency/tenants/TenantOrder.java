package io.akig.solvency.tenants;

import io.akig.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a list can be ordered by; each has an index in {@code roster}. Tenants of whom it is not known come last either way. */
enum TenantOrder {
    /** The worst first: by level, then by probability. */
    RISK("risk_order", Kind.NUMBER, false),

    /** The lowest first. */
    PROBABILITY("probability_order", Kind.NUMBER, false),

    /** The soonest first. */
    EXPECTED_DATE("expected_date", Kind.DAY, false),

    /** The most first. */
    ARREARS("arrears_minor", Kind.NUMBER, true),

    /** The most first. */
    RENT_AT_RISK("rent_at_risk_minor", Kind.NUMBER, true),

    /** From A to Z without accents; those without a name last. */
    NAME("name_order", Kind.TEXT, false);

    private enum Kind {
        NUMBER,
        DAY,
        TEXT
    }

    private final String column;
    private final Kind kind;
    private final boolean mostFirst;

    TenantOrder(String column, Kind kind, boolean mostFirst) {
        this.column = column;
        this.kind = kind;
        this.mostFirst = mostFirst;
    }

    String column() {
        return column;
    }

    /** Whether the values fall when the list is not turned around. */
    boolean mostFirst() {
        return mostFirst;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the driver binds for a value as the database writes it.
     *
     * @throws RuntimeException for what is no such value
     */
    Object bound(String value) {
        return switch (kind) {
            case NUMBER -> Long.parseLong(value);
            case DAY -> LocalDate.parse(value);
            case TEXT -> value;
        };
    }

    /** @throws ProblemException 400 for a word that is none */
    static TenantOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "sort",
                        "must be one of "
                                + Arrays.stream(values()).map(TenantOrder::word).collect(Collectors.joining(", "))
                                + ", with a - before it to turn the list around"));
    }
}
