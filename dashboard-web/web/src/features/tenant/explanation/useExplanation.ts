import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../shared/api";
import { getJson } from "../../../shared/http";
import { useLanguage } from "../../../shared/language";

/** Part of the probability; all of them add up to it. */
export type Term = Api<"SolvencyExplanationLine">;

export type Explained = Api<"SolvencyExplanation">;

export function useExplanation(tenantId: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["tenant", tenantId, "explanation", language],
    queryFn: ({ signal }) =>
      getJson<Explained>(
        `/api/tenants/${encodeURIComponent(tenantId)}/solvency/explanation`,
        language,
        signal,
      ),
  });
}

export interface Step {
  term: Term;
  from: number;
  to: number;
}

/** Where each term begins and ends when they are added one after the other. */
export function steps(terms: Term[]): Step[] {
  let at = 0;
  return terms.map((term) => {
    const from = term.kind === "BASE" ? 0 : at;
    at += term.contribution;
    return { term, from, to: at };
  });
}

/** The terms of one side that weigh least become one, so that the sum stays and the eye finds what matters. */
export function gathered(terms: Term[], shown: number, word: string): Term[] {
  // What is a rest already stays one.
  const weight = (term: Term) => (term.type === "OTHER_REASONS" ? 0 : Math.abs(term.contribution));
  const ranked = [...terms].sort((a, b) => weight(b) - weight(a));
  if (ranked.length <= shown + 1) return ranked;
  const rest = ranked.slice(shown);
  const [first] = rest;
  if (!first) return ranked;
  return [
    ...ranked.slice(0, shown),
    {
      ...first,
      type: `REST_${first.kind}`,
      label: word,
      contribution: rest.reduce((sum, term) => sum + term.contribution, 0),
      points: null,
      max_points: null,
    },
  ];
}
