import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../../shared/api";
import { getJson, postJson } from "../../../shared/http";
import { useLanguage } from "../../../shared/language";

export type Charge = Api<"LedgerStoryChargeTold">;

export type LedgerStory = Api<"LedgerStory">;

/** What fell due and what came of it, as the score sees it. */
export function useLedger(tenantId: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["tenant", tenantId, "ledger"],
    queryFn: ({ signal }) =>
      getJson<LedgerStory>(`/api/tenants/${encodeURIComponent(tenantId)}/ledger`, language, signal),
  });
}

/** Records money received; everything that is shown of the tenant follows from it. */
export function useRecordPayment(tenantId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (payment: { paid_on: string; amount: number; method?: string }) =>
      postJson<unknown>("/api/payments", { tenant_id: tenantId, ...payment }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
  });
}
