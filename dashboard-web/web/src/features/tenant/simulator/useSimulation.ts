import { useMutation } from "@tanstack/react-query";
import type { Api } from "../../../shared/api";
import { postJson } from "../../../shared/http";

export type Simulation = Api<"Simulation">;

/** Runs a payment through the model as if it came; nothing is stored. */
export function useSimulation(tenantId: string) {
  return useMutation({
    mutationFn: (payment: { paid_on: string; amount: number }) =>
      postJson<Simulation>(`/api/tenants/${encodeURIComponent(tenantId)}/simulations`, {
        payments: [payment],
        pay_on: payment.paid_on,
      }),
  });
}
