import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../shared/api";
import { CallFailed, upload } from "../../shared/http";

export type ImportReport = Api<"ImportAnswer">;

export const kinds = ["tenants", "charges", "payments"] as const;
export type Kind = (typeof kinds)[number];
export type Files = Partial<Record<Kind, File>>;

/** Which of the three a file is, by its name; people call them "tenants (2).csv" and "Payments-nov.csv". */
export function kindOf(name: string): Kind | undefined {
  const plain = name.toLowerCase();
  const french: Record<Kind, string> = { tenants: "locataire", charges: "echeance", payments: "paiement" };
  return kinds.find((kind) => plain.includes(kind.slice(0, -1)) || plain.includes(french[kind]));
}

/** Sends the files; refused ones come back as a report too, with every bad line. */
export function useImport() {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const run = useMutation({
    onMutate: () => setSent(0),
    mutationFn: async ({ files, dryRun }: { files: Files; dryRun: boolean }) => {
      const body = new FormData();
      for (const kind of kinds) {
        const file = files[kind];
        if (file) body.append(kind, file, `${kind}.csv`);
      }
      try {
        return await upload<ImportReport>(`/api/imports?dry_run=${dryRun}`, body, setSent);
      } catch (error) {
        if (error instanceof CallFailed && error.more.code === "import_refused")
          return error.more.body as ImportReport;
        throw error;
      }
    },
    onSuccess: (report) => {
      if (report.accepted && !report.dry_run)
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    },
  });
  return { ...run, sent };
}
