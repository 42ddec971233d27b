package io.akig.scoring.score;

import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;

/** No agency has a tenant of this id. */
public final class TenantNotFound extends ProblemException {
    private static final long serialVersionUID = 1L;

    public TenantNotFound(String tenantId) {
        super(Problem.of(404, "tenant_not_found", "There is no such tenant", "No tenant has the id " + tenantId + "."));
    }
}
