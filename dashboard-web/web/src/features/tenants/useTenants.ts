import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { getJson } from "../../shared/http";
import { useLanguage } from "../../shared/language";
import { levels, type RiskLevel } from "../../shared/score";
import type { TenantPage } from "../../shared/tenants";

export const orders = ["risk", "probability", "expected_date", "arrears", "rent_at_risk", "name"] as const;
export type Order = (typeof orders)[number];

/** What the list shows; all of it is in the address, so that a view can be kept and sent. */
export interface View {
  q: string;
  risk: RiskLevel[];
  overdue: boolean;
  slipped: boolean;
  order: Order;
  backwards: boolean;
}

export function viewOf(params: URLSearchParams): View {
  const sort = params.get("tri") ?? "risk";
  const backwards = sort.startsWith("-");
  const word = backwards ? sort.slice(1) : sort;
  return {
    q: params.get("q") ?? "",
    risk: levels.filter((level) => (params.get("niveau") ?? "").split(",").includes(level)),
    overdue: params.get("retard") === "1",
    slipped: params.get("report") === "1",
    order: orders.find((one) => one === word) ?? "risk",
    backwards,
  };
}

export function paramsOf(view: View): URLSearchParams {
  const params = new URLSearchParams();
  if (view.q) params.set("q", view.q);
  if (view.risk.length > 0) params.set("niveau", view.risk.join(","));
  if (view.overdue) params.set("retard", "1");
  if (view.slipped) params.set("report", "1");
  if (view.order !== "risk" || view.backwards) params.set("tri", (view.backwards ? "-" : "") + view.order);
  return params;
}

export function useView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => viewOf(params), [params]);
  const change = (part: Partial<View>) => setParams(paramsOf({ ...view, ...part }), { replace: true });
  return { view, change };
}

/** The same question to the API, for the list and for the file. */
export function questionOf(view: View): URLSearchParams {
  const question = new URLSearchParams();
  if (view.q) question.set("q", view.q);
  if (view.risk.length > 0) question.set("risk", view.risk.join(","));
  if (view.overdue) question.set("overdue", "true");
  if (view.slipped) question.set("slipped", "true");
  question.set("sort", (view.backwards ? "-" : "") + view.order);
  return question;
}

const page = 200;

export function useTenants(view: View) {
  const { language } = useLanguage();
  const question = questionOf(view).toString();
  return useInfiniteQuery({
    queryKey: ["tenants", "list", question, language],
    queryFn: ({ signal, pageParam }) =>
      getJson<TenantPage>(
        `/api/tenants?${question}&limit=${page}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ""}`,
        language,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
    // Hundreds of pages may be there; whoever comes back to the window has no use for all of them once more.
    refetchOnWindowFocus: false,
  });
}
