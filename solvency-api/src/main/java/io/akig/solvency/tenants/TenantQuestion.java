package io.akig.solvency.tenants;

import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tenants a caller wants, as the query of the address says it.
 *
 * @param agency only for a caller who sees all agencies
 * @param q to be found in name, phone, unit, property or id
 * @param risk levels separated by commas; none for all
 * @param overdue {@code true}: only those with rent unpaid beyond its grace
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
                yes(),
                Objects.requireNonNullElse(sort, TenantOrder.RISK.word()));
    }

    private boolean yes() {
        if (overdue == null || overdue.equals("false")) {
            return false;
        }
        if (!overdue.equals("true")) {
            throw ProblemException.invalid("overdue", "must be true or false");
        }
        return true;
    }
}
