import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CallFailed, getJson } from "../../shared/http";
import { useLanguage } from "../../shared/language";
import type { SolvencyScore } from "../../shared/score";

type Answer = { success: true; data: SolvencyScore } | { success: false; error: string };

async function fetchScore(tenantId: string, language: string, recalculate: boolean, signal?: AbortSignal) {
  const path = `/api/tenants/${encodeURIComponent(tenantId)}/solvency-ml${recalculate ? "?recalculate=true" : ""}`;
  const answer = await getJson<Answer>(path, language, signal);
  if (!answer.success) throw new CallFailed("unavailable", answer.error);
  return answer.data;
}

/** The score of one tenant, and the way to ask for a fresh one. */
export function useScore(tenantId: string) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const key = ["score", tenantId, language];
  const score = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchScore(tenantId, language, false, signal),
    // What the server refused for good is not asked again.
    retry: (count, error) => count < 2 && error instanceof CallFailed && error.kind === "unavailable",
  });
  const recalculate = useMutation({
    mutationFn: () => fetchScore(tenantId, language, true),
    onSuccess: (fresh) => queries.setQueryData(key, fresh),
  });
  return { score, recalculate };
}
