import type { RiskLevel } from "../../shared/score";

interface Words {
  search: string;
  placeholder: string;
  find: string;
  invite: string;
  recalculate: string;
  recalculated: string;
  level: Record<RiskLevel, string>;
  onTime: string;
  baseRate: string;
  expected: (date: string, window: string | undefined) => string;
  noDate: string;
  confidence: (score: number, months: number | undefined) => string;
  reasons: string;
  helps: string;
  weighs: string;
  stale: string;
  calculatedAt: (time: string) => string;
  failed: Record<"not_found" | "invalid" | "unavailable" | "offline", string>;
  retry: string;
}

const months = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const words: Record<"fr" | "en", Words> = {
  fr: {
    search: "Identifiant du locataire",
    placeholder: "Identifiant du locataire",
    find: "Rechercher",
    invite:
      "Saisissez l’identifiant d’un locataire pour savoir s’il paiera son prochain loyer, quand, et pourquoi.",
    recalculate: "Recalculer",
    recalculated: "Score recalculé",
    level: {
      EXCELLENT: "Excellent",
      GOOD: "Bon",
      MEDIUM: "Moyen",
      RISKY: "Risqué",
      CRITICAL: "Critique",
      UNKNOWN: "Pas encore connu",
    },
    onTime: "de chances de payer le prochain loyer à temps",
    baseRate: "en moyenne dans le portefeuille ; ce locataire n’a pas encore assez d’historique",
    expected: (date, window) => (window ? `Attendu le ${date} (${window})` : `Attendu le ${date}`),
    noDate: "Aucune échéance connue pour l’instant",
    confidence: (score, count) => {
      const word = score >= 0.7 ? "fiable" : score >= 0.4 ? "assez fiable" : "à prendre avec prudence";
      return count === undefined
        ? `Estimation ${word}`
        : `Estimation ${word} : ${months(count, "mois", "mois")} d’historique`;
    },
    reasons: "Pourquoi",
    helps: "joue en sa faveur",
    weighs: "pèse sur le score",
    stale: "Dernière prévision connue : le calcul à jour n’est pas disponible pour le moment.",
    calculatedAt: (time) => `Calculé à ${time}`,
    failed: {
      not_found: "Aucun locataire ne porte cet identifiant. Vérifiez la saisie.",
      invalid: "Cet identifiant n’a pas la bonne forme. Vérifiez la saisie.",
      unavailable: "Le score n’a pas pu être calculé. Rien n’est perdu ; réessayez dans un instant.",
      offline: "Pas de connexion. Vérifiez le réseau, puis réessayez.",
    },
    retry: "Réessayer",
  },
  en: {
    search: "Tenant id",
    placeholder: "Tenant id",
    find: "Search",
    invite: "Enter a tenant’s id to see whether the next rent will be paid, when, and why.",
    recalculate: "Recalculate",
    recalculated: "Score recalculated",
    level: {
      EXCELLENT: "Excellent",
      GOOD: "Good",
      MEDIUM: "Medium",
      RISKY: "Risky",
      CRITICAL: "Critical",
      UNKNOWN: "Not known yet",
    },
    onTime: "likely to pay the next rent on time",
    baseRate: "on average in the portfolio; this tenant has too little history yet",
    expected: (date, window) => (window ? `Expected on ${date} (${window})` : `Expected on ${date}`),
    noDate: "No due date known yet",
    confidence: (score, count) => {
      const word = score >= 0.7 ? "Reliable" : score >= 0.4 ? "Fairly reliable" : "Use with care";
      return count === undefined ? word : `${word}: ${months(count, "month", "months")} of history`;
    },
    reasons: "Why",
    helps: "in the tenant’s favour",
    weighs: "lowers the score",
    stale: "Last known prediction: a fresh one is not available right now.",
    calculatedAt: (time) => `Calculated at ${time}`,
    failed: {
      not_found: "No tenant has this id. Check what you typed.",
      invalid: "This id does not have the right form. Check what you typed.",
      unavailable: "The score could not be calculated. Nothing is lost; try again in a moment.",
      offline: "No connection. Check the network, then try again.",
    },
    retry: "Try again",
  },
};
