package io.akig.solvency.tenants;

import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
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
        @Nullable String q,
        @Nullable String risk,
        @Nullable String overdue,
        @Nullable String sort) {

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
