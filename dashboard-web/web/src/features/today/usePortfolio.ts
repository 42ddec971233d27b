import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../shared/api";
import { getJson } from "../../shared/http";
import { useLanguage } from "../../shared/language";

export type Summary = Api<"PortfolioSummary">;

export type Trend = Api<"PortfolioTrend">;

/** The figures of the morning; they follow what is written, so they are asked for again now and then. */
export function useSummary() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["portfolio", "summary", language],
    queryFn: ({ signal }) => getJson<Summary>("/api/portfolio/summary", language, signal),
    refetchInterval: 60_000,
  });
}

export function useTrend() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["portfolio", "trend"],
    queryFn: ({ signal }) => getJson<Trend>("/api/portfolio/trend", language, signal),
    staleTime: 300_000,
  });
}
