import type { Language } from "./language";

const locale = { fr: "fr-GN", en: "en-GB" } as const;

// Making a format costs far more than using it, and a table of tenants uses thousands.
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language}${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.NumberFormat(locale[language], options);
  made.set(key, known);
  return known as Intl.NumberFormat;
}
function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language}${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale[language], options);
  made.set(key, known);
  return known as Intl.DateTimeFormat;
}

/** A day in words; French counts the first of a month: "1er déc.". */
function inWords(when: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const said = dates(language, options).format(when);
  return language === "fr" ? said.replace(/\b1(?=\s\p{L})/u, "1er") : said;
}

/** 0.9312 → "93 %"; never a decimal, and never "100 %" for what is not certain. */
export function percent(probability: number, language: Language): string {
  return share(Math.min(Math.max(probability, 0.01), 0.99), language);
}

/** 0.9312 → "93 %", of what has been counted and may well be all or nothing. */
export const share = (part: number, language: Language) =>
  numbers(language, { style: "percent", maximumFractionDigits: 0 }).format(part);

/** 0.064 → "+6,4": probability points, with their sign. */
export const points = (part: number, language: Language, digits = 1) =>
  numbers(language, {
    signDisplay: "exceptZero",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(part * 100)
    .replace("-", "−");

/** "1 500 000 GNF". */
export function money(amount: number, currency: string, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return numbers(language, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** "1,5 M" for a chart or a tile that has no room. */
export const shortNumber = (amount: number, language: Language) =>
  numbers(language, { notation: "compact", maximumFractionDigits: 1 }).format(amount);

export const count = (number: number, language: Language) => numbers(language, {}).format(number);

const utc = (date: string) => new Date(`${date}T00:00:00Z`);

/** "2026-12-04" → "4 décembre" or, short, "4 déc."; the date is the agency's own, so no time zone moves it. */
export const day = (date: string, language: Language, month: "long" | "short" = "long") =>
  inWords(utc(date), language, { day: "numeric", month, timeZone: "UTC" });

/** "4 déc. 2026". */
export const dayOfYear = (date: string, language: Language) =>
  inWords(utc(date), language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "2026-12" → "déc. 2026". */
export const month = (yearMonth: string, language: Language) =>
  dates(language, { month: "short", year: "numeric", timeZone: "UTC" }).format(utc(`${yearMonth}-01`));

/** "1–9 déc." within a month, "28 nov. – 9 déc." across two. */
export function dayRange(earliest: string, latest: string, language: Language): string {
  if (earliest === latest) return day(earliest, language, "short");
  return dates(language, { day: "numeric", month: "short", timeZone: "UTC" }).formatRange(
    utc(earliest),
    utc(latest),
  );
}

/** "08:15" for an instant, in the reader's own time. */
export const clock = (instant: string, language: Language) =>
  dates(language, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));

/** "23 nov. à 08:15". */
export const moment = (instant: string, language: Language) =>
  inWords(new Date(instant), language, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });

/** "lundi 23 novembre". */
export const weekday = (date: string, language: Language) =>
  inWords(utc(date), language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** "il y a 3 h", "hier". */
export function ago(instant: string, now: number, language: Language): string {
  const seconds = Math.min(0, (new Date(instant).getTime() - now) / 1000);
  const format = new Intl.RelativeTimeFormat(locale[language], { numeric: "auto", style: "short" });
  if (seconds > -60) return language === "fr" ? "à l’instant" : "just now";
  if (seconds > -3600) return format.format(Math.round(seconds / 60), "minute");
  if (seconds > -86_400) return format.format(Math.round(seconds / 3600), "hour");
  return format.format(Math.round(seconds / 86_400), "day");
}
