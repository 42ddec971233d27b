import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../shared/api";
import { getJson } from "../../../shared/http";
import { useLanguage } from "../../../shared/language";

export type Cause = Api<"PastStandingCause">;

export type PastStanding = Api<"PastStanding">;

export function useHistory(tenantId: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["tenant", tenantId, "history", language],
    queryFn: ({ signal }) =>
      getJson<Api<"StandingHistoryPage">>(
        `/api/tenants/${encodeURIComponent(tenantId)}/history`,
        language,
        signal,
      ),
  });
}
