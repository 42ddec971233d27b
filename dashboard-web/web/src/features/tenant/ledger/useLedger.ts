import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getJson, postJson } from "../../../shared/http";
import { useLanguage } from "../../../shared/language";

export interface Charge {
  charge_id: string;
  due_date: string;
  amount: number;
  paid: number;
  outstanding: number;
  state: "PAID" | "PARTLY_PAID" | "UNPAID" | "PLANNED" | "VOIDED";
  settled_on: string | null;
  days_late: number;
  on_time: boolean | null;
  settled_by: { payment_id?: string; paid_on: string; amount: number }[];
  versions?: { date: string; amount: number; recorded_at: string }[];
}

export interface Payment {
  payment_id: string;
  paid_on: string;
  amount: number;
  method: string | null;
  counts: boolean;
  voided: boolean;
  settles: { charge_id?: string; amount: number }[];
  credit: number;
}

export interface LedgerStory {
  currency: string;
  as_of: string;
  grace_days: number;
  balance: number;
  owed: number;
  arrears: number;
  credit: number;
  charges: Charge[];
  payments: Payment[];
}

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
