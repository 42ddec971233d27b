package io.akig.solvency.tenants;

import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tenants a caller wants, as the query of the address says it.
 *
 * @param agency only for a caller who sees all agencies
 * @param q to be found in name, phone, unit, property or id
 * @param risk levels separated by commas; none for all
 * @param overdue {@code true}: only those with rent unpaid beyond its grace
 * @param slipped {@code true}: only those whose next rent is expected later than it was at first
 * @param sort {@code risk}, {@code probability}, {@code expected_date}, {@code arrears}, {@code rent_at_risk} or {@code name}; a - before it turns the
 *     list around
 */
public record TenantQuestion(
        @Nullable String agency,
        @Parameter(description = "To be found in name, phone, unit, property or id; case and accents do not matter")
                @Nullable
                String q,
        @Parameter(description = "Levels separated by commas; left out, all") @Nullable String risk,
        @Parameter(
                        description = "true: only those with rent unpaid beyond its grace",
                        schema = @Schema(type = "boolean"))
                @Nullable
                String overdue,
        @Parameter(
                        description = "true: only those whose next rent is expected later than it was at first",
                        schema = @Schema(type = "boolean"))
                @Nullable
                String slipped,
        @Parameter(
                        description =
                                "risk (default), probability, expected_date, arrears, rent_at_risk or name; a - before it turns the list around")
                @Nullable
                String sort) {

    /** @throws ProblemException 400 naming the parameter that is none; 404 for another's agency */
    public TenantFilter filter(Caller caller) {
        return TenantFilter.of(
                        caller.agency(agency),
                        q,
                        Objects.requireNonNullElse(risk, ""),
                        Objects.requireNonNullElse(sort, TenantOrder.RISK.word()))
                .only(yes("overdue", overdue), yes("slipped", slipped));
    }

    /** What was asked, without what was left out. */
    public Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("q", q);
        told.put("risk", risk);
        told.put("overdue", overdue);
        told.put("slipped", slipped);
        told.put("sort", sort);
        told.values().removeIf(Objects::isNull);
        return told;
    }

    private static boolean yes(String name, @Nullable String said) {
        if (said == null || said.equals("false")) {
            return false;
        }
        if (!said.equals("true")) {
            throw ProblemException.invalid(name, "must be true or false");
        }
        return true;
    }
}
