import type { Api } from "../../../shared/api";

type Entry = Api<"AuditPageEntry">;

/** One line of the trail: what one person did in one go. */
export interface Line {
  sequence: number;
  at: string;
  who: string;
  actions: string[];
  amount?: number;
  currency?: string;
  reason?: string;
}

const looks = new Set(["score.seen", "score.seen_ml", "score.explained", "score.history_seen"]);
const isLook = (action: string) => looks.has(action);

/** Whoever opens the page looks at several things at once: that is one line, while every write keeps its own. */
export function linesOf(entries: Entry[]): Line[] {
  const lines: Line[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const together =
      last?.who === entry.actor_name &&
      last.at.slice(0, 16) === entry.at.slice(0, 16) &&
      isLook(entry.action) &&
      last.actions.every(isLook);
    if (!together)
      lines.push({
        sequence: entry.sequence,
        at: entry.at,
        who: entry.actor_name,
        actions: [entry.action],
        ...told(entry),
      });
    else if (!last.actions.includes(entry.action)) last.actions.push(entry.action);
  }
  return lines;
}

/** What the entry says of the deed, where a person would ask for it. */
function told({ details }: Entry): Pick<Line, "amount" | "currency" | "reason"> {
  const after = (details as { after?: Record<string, unknown> } | null)?.after;
  const { amount, currency, reason, comment, close_reason: closed } = after ?? {};
  const why = [reason, comment, closed].find((text) => typeof text === "string" && /[^A-Z_]/.test(text));
  return {
    ...(typeof amount === "number" && typeof currency === "string" ? { amount, currency } : {}),
    ...(typeof why === "string" ? { reason: why } : {}),
  };
}
