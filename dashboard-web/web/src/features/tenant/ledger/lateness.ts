import type { Charge } from "./useLedger";

/** Days left and right of the due day that have room on the line. */
export const span = 45;

/** From 0 to 100: where so many days after the due day are on the line; what is beyond stands at its end. */
export const place = (days: number) => 50 + (Math.max(-span, Math.min(span, days)) / span) * 49;

/** Days from the due day to another; before it they are negative. */
export const settledWithin = (charge: Charge, paidOn: string) =>
  Math.round((Date.parse(paidOn) - Date.parse(charge.due_date)) / 86_400_000);

/** One word for how it went, for the eye; the sentence beside it says it too. */
export function lateness(charge: Charge): "late" | "open" | "fine" | "none" {
  if (charge.state === "VOIDED" || charge.state === "PLANNED") return "none";
  if (charge.outstanding > 0) return charge.days_late > 0 ? "late" : "open";
  return charge.on_time === false ? "late" : "fine";
}
