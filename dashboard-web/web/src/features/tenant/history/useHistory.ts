import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../shared/http";
import { useLanguage } from "../../../shared/language";
import type { RiskLevel } from "../../../shared/score";

export type Cause = "LEDGER" | "RULES" | "OVERRIDE" | "MODEL" | "TIME";

export interface PastStanding {
  at: string;
  as_of: string;
  risk_level: RiskLevel;
  payment_probability: number;
  /** Over the one before; null for the first. */
  change: number | null;
  reason: string | null;
  changed_by: Cause[];
  entries: { kind: "CHARGE" | "PAYMENT"; id: string; date: string; amount: number }[];
}

export function useHistory(tenantId: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["tenant", tenantId, "history", language],
    queryFn: ({ signal }) =>
      getJson<{ history: PastStanding[]; next: string | null }>(
        `/api/tenants/${encodeURIComponent(tenantId)}/history`,
        language,
        signal,
      ),
  });
}
