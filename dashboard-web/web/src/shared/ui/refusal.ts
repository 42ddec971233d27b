import { dayOfYear } from "../format";
import { CallFailed } from "../http";
import { useLanguage } from "../language";
import { useFailureWords } from "./Failed";

/** Why a form was not accepted: the field in the form's own word, and what it has to be. */
export function useRefusal() {
  const { language } = useLanguage();
  const failure = useFailureWords();
  return (error: unknown, labels: Record<string, string>): string => {
    const first = error instanceof CallFailed ? error.more.errors?.[0] : undefined;
    if (!first) return failure(error);
    const label = labels[/\w+$/.exec(first.field)?.[0] ?? ""] ?? first.field;
    return language === "fr" ? `« ${label} » ${inFrench(first.message)}` : `“${label}” ${first.message}`;
  };
}

/** The API says it in English; what is not known here says at least where it is. */
function inFrench(message: string): string {
  const days = /(\d{4}-\d{2}-\d{2}) (?:to|and) (\d{4}-\d{2}-\d{2})/.exec(message);
  if (days?.[1] && days[2]) return `doit être du ${dayOfYear(days[1], "fr")} au ${dayOfYear(days[2], "fr")}.`;
  if (/number above 0/.test(message))
    return "doit être un nombre supérieur à 0, avec deux décimales au plus.";
  return "n’est pas accepté.";
}
