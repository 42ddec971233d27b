import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getJson } from "../../../shared/http";
import { useLanguage } from "../../../shared/language";
import type { Solvency } from "../../../shared/score";

const ask = (tenantId: string, language: string, recalculate: boolean, signal?: AbortSignal) =>
  getJson<Solvency>(
    `/api/tenants/${encodeURIComponent(tenantId)}/solvency${recalculate ? "?recalculate=true" : ""}`,
    language,
    signal,
  );

/** The score of one tenant, and the way to ask for a fresh one. */
export function useScore(tenantId: string) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const key = ["tenant", tenantId, "score", language];
  const score = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(tenantId, language, false, signal),
  });
  const recalculate = useMutation({
    mutationFn: () => ask(tenantId, language, true),
    onSuccess: (fresh) => {
      queries.setQueryData(key, fresh);
      void queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] === "tenant" && queryKey[1] === tenantId && queryKey[2] !== "score",
      });
    },
  });
  return { score, recalculate };
}
