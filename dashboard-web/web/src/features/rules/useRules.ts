import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../shared/api";
import { getAnswer, getJson, send, type Answer } from "../../shared/http";
import { useLanguage } from "../../shared/language";

export type RuleSet = Api<"RuleSet">;

export type RulesNow = Api<"RuleSetNow">;

export type Trial = Api<"TrialReport">;

const key = ["rules", "now"];

/** The published rules and the draft, with the tag that says which state was read. */
export function useRules() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getAnswer<RulesNow>("/api/rules", language, signal),
    // What is being written is not to be replaced under the writer's hands.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
}

export function useVersions() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["rules", "versions"],
    queryFn: ({ signal }) => getJson<RuleSet[]>("/api/rules/versions", language, signal),
  });
}

export type Change =
  | { kind: "draft"; yaml: string }
  | { kind: "publish"; yaml: string | null }
  | { kind: "restore"; version: number };

/** Saves, publishes or restores, naming the state that was read: nobody's work is overwritten. */
export function useChangeRules() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: Change) => {
      const seen = () => queries.getQueryData<Answer<RulesNow>>(key)?.headers.get("ETag") ?? "";
      const sent = (method: "PUT" | "POST", path: string, yaml?: string) =>
        send<RulesNow>({
          method,
          path,
          headers: { "If-Match": seen(), ...(yaml ? { "Content-Type": "application/yaml" } : {}) },
          ...(yaml ? { body: yaml } : {}),
        });
      const keep = (answer: Answer<RulesNow>) => queries.setQueryData(key, answer);
      if (change.kind === "draft") return keep(await sent("PUT", "/api/rules", change.yaml));
      if (change.kind === "restore")
        return keep(await sent("POST", `/api/rules/rollback?version=${change.version}`));
      if (change.yaml !== null) keep(await sent("PUT", "/api/rules", change.yaml));
      return keep(await sent("POST", "/api/rules/publish"));
    },
    onSuccess: (_answer, change) => {
      if (change.kind === "draft") return;
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[1] !== "now",
      });
    },
  });
}

/** What the text would change; nothing is stored. */
export const useTrial = () =>
  useMutation({
    mutationFn: async (yaml: string) =>
      (
        await send<Trial>({
          method: "POST",
          path: "/api/rules/dry-run",
          headers: { "Content-Type": "application/yaml" },
          body: yaml,
        })
      ).body,
  });
