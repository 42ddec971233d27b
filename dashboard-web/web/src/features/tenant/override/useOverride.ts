import { useMutation, useQueryClient } from "@tanstack/react-query";
import { send } from "../../../shared/http";
import type { RiskLevel, Solvency } from "../../../shared/score";

export interface Decision {
  risk_level: RiskLevel;
  reason: string;
  expires_on: string;
}

/** Puts a decision in place of the score, or takes it back (null). */
export function useOverride(tenantId: string) {
  const queries = useQueryClient();
  const path = `/api/tenants/${encodeURIComponent(tenantId)}/override`;
  return useMutation({
    mutationFn: (decision: Decision | null) =>
      decision
        ? send<Solvency>({ method: "PUT", path, body: decision })
        : send<Solvency>({ method: "DELETE", path }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tenant", tenantId] }),
  });
}
