import type { Language } from "./language";

const locale = { fr: "fr-GN", en: "en-GB" } as const;

/** 0.9312 → "93 %"; never a decimal, and never "100 %" for what is not certain. */
export function percent(probability: number, language: Language): string {
  const shown = Math.min(Math.max(probability, 0.01), 0.99);
  return new Intl.NumberFormat(locale[language], { style: "percent", maximumFractionDigits: 0 }).format(
    shown,
  );
}

/** "2026-12-04" → "4 décembre" or, short, "4 déc."; the date is the agency's own, so no time zone moves it. */
export function day(date: string, language: Language, month: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(locale[language], { day: "numeric", month, timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** "1–9 déc." within a month, "28 nov. – 9 déc." across two. */
export function window(earliest: string, latest: string, language: Language): string {
  if (earliest === latest) return day(earliest, language, "short");
  return new Intl.DateTimeFormat(locale[language], {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).formatRange(new Date(`${earliest}T00:00:00Z`), new Date(`${latest}T00:00:00Z`));
}

/** "à 08:15" for an instant, in the reader's own time. */
export function clock(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { hour: "2-digit", minute: "2-digit" }).format(
    new Date(instant),
  );
}
