import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../shared/api";
import { getJson, postJson } from "../../shared/http";
import { useLanguage } from "../../shared/language";

export type Metrics = NonNullable<ModelSummary["metrics"]>;

export type ModelSummary = Api<"ModelSummary">;

export type Figures = Api<"AccuracyFigures">;

export type Month = Api<"AccuracyMonth">;

export type Accuracy = Api<"Accuracy">;

export type Drift = Api<"Drift">;

const useAsked = <T>(path: string) => {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["models", path, language],
    queryFn: ({ signal }) => getJson<T>(`/api/models${path}`, language, signal),
  });
};

export const useModels = () => useAsked<Api<"ModelAll">>("");
export const useAccuracy = (version: string) => useAsked<Accuracy>(`/${version}/accuracy`);
export const useDrift = (version: string) => useAsked<Drift>(`/${version}/drift`);
export const useCard = (version: string) => useAsked<Api<"ModelDetail">>(`/${version}`);

/** Puts another model in use; every score follows, so nothing that is shown is kept. */
export function useActivate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, reason }: { version: string; reason: string }) =>
      postJson<{ changed: boolean }>(`/api/models/${version}/activate`, { reason }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
  });
}

/** All tenths of all months together, joined to ten again: small months say little on their own. */
export function calibrationOf(months: Month[]): Figures["calibration"] {
  const bins = months
    .filter((month) => !month.shadow)
    .flatMap((month) => (month.realised ?? month.so_far)?.calibration ?? [])
    .sort((a, b) => a.mean_probability - b.mean_probability);
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  const joined: Figures["calibration"] = [];
  for (const bin of bins) {
    const last = joined.at(-1);
    if (last && last.count < all / 10) {
      const count = last.count + bin.count;
      const mean = (key: "mean_probability" | "on_time_rate") =>
        (last[key] * last.count + bin[key] * bin.count) / count;
      joined[joined.length - 1] = {
        count,
        mean_probability: mean("mean_probability"),
        on_time_rate: mean("on_time_rate"),
      };
    } else joined.push({ ...bin });
  }
  return joined;
}
