package io.akig.solvency.access;

import io.akig.kit.database.Database;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** Whether a tenant exists for a caller: one of another agency does not. */
public final class TenantAccess {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,49}");
    private static final String AGENCY_OF = "select agency_id from tenants where tenant_id = $1";

    private final Function<String, Mono<String>> agencies;

    /**
     * @param agencies a tenant's agency by the tenant's id, empty for a tenant that does not exist
     */
    TenantAccess(Function<String, Mono<String>> agencies) {
        this.agencies = agencies;
    }

    static TenantAccess on(Database database) {
        return new TenantAccess(tenantId -> database.query(
                        AGENCY_OF,
                        statement -> statement.bind("$1", tenantId),
                        row -> Objects.requireNonNull(row.get(0, String.class)))
                .next());
    }

    /**
     * The tenant's agency.
     *
     * @return an error for a tenant the caller must not know of: 404 {@code tenant_not_found}, the same as for one that does
     *     not exist; 400 for what cannot be an id
     */
    public Mono<String> agencyOf(Caller caller, String tenantId) {
        if (!WELL_FORMED.matcher(tenantId).matches()) {
            return Mono.error(ProblemException.invalid(
                    "tenant_id", "must be 1 to 50 letters, digits or . _ : @ -, beginning with a letter or digit"));
        }
        return agencies.apply(tenantId).filter(caller::sees).switchIfEmpty(Mono.error(() -> notFound(tenantId)));
    }

    /** As {@link #agencyOf}, for whom only the permission matters. */
    public Mono<Void> require(Caller caller, String tenantId) {
        return agencyOf(caller, tenantId).then();
    }

    /** 404 {@code tenant_not_found}, for features that look a tenant up in a statement of their own. */
    public static ProblemException notFound(String tenantId) {
        return new ProblemException(Problem.of(
                404, "tenant_not_found", "There is no such tenant", "No tenant has the id " + tenantId + "."));
    }
}
