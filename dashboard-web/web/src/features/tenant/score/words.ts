interface Words {
  card: string;
  recalculate: string;
  recalculated: string;
  onTime: string;
  baseRate: string;
  expected: (date: string, window: string | undefined) => string;
  noDate: string;
  confidence: (score: number, months: number | undefined) => string;
  reasons: string;
  helps: string;
  weighs: string;
  stale: string;
  decided: (author: string, until: string) => string;
  capped: (limit: string) => string;
  calculatedAt: (time: string) => string;
  failed: { not_found: string; invalid: string; unavailable: string };
}

export const words: Record<"fr" | "en", Words> = {
  fr: {
    card: "Score du locataire",
    recalculate: "Recalculer",
    recalculated: "Score recalculé",
    onTime: "de chances de payer le prochain loyer à temps",
    baseRate: "en moyenne dans le portefeuille ; ce locataire n’a pas encore assez d’historique",
    expected: (date, window) => (window ? `Attendu le ${date} (${window})` : `Attendu le ${date}`),
    noDate: "Aucune échéance connue pour l’instant",
    confidence: (score, months) => {
      const word = score >= 0.7 ? "fiable" : score >= 0.4 ? "assez fiable" : "à prendre avec prudence";
      return months === undefined ? `Estimation ${word}` : `Estimation ${word} : ${months} mois d’historique`;
    },
    reasons: "Pourquoi",
    helps: "joue en sa faveur",
    weighs: "pèse sur le score",
    stale: "Dernière prévision connue : le calcul à jour n’est pas disponible pour le moment.",
    decided: (author, until) => `Décision de ${author}, valable jusqu’au ${until}`,
    capped: (limit) => `Le niveau est plafonné : ${limit}`,
    calculatedAt: (time) => `Calculé le ${time}`,
    failed: {
      not_found: "Aucun locataire ne porte cet identifiant. Vérifiez la saisie.",
      invalid: "Cet identifiant n’a pas la bonne forme. Vérifiez la saisie.",
      unavailable: "Le score n’a pas pu être calculé. Rien n’est perdu ; réessayez dans un instant.",
    },
  },
  en: {
    card: "Score of the tenant",
    recalculate: "Recalculate",
    recalculated: "Score recalculated",
    onTime: "likely to pay the next rent on time",
    baseRate: "on average in the portfolio; this tenant has too little history yet",
    expected: (date, window) => (window ? `Expected on ${date} (${window})` : `Expected on ${date}`),
    noDate: "No due date known yet",
    confidence: (score, months) => {
      const word = score >= 0.7 ? "Reliable" : score >= 0.4 ? "Fairly reliable" : "Use with care";
      return months === undefined
        ? word
        : `${word}: ${months} ${months === 1 ? "month" : "months"} of history`;
    },
    reasons: "Why",
    helps: "in the tenant’s favour",
    weighs: "lowers the score",
    stale: "Last known prediction: a fresh one is not available right now.",
    decided: (author, until) => `Decided by ${author}, until ${until}`,
    capped: (limit) => `The level is capped: ${limit}`,
    calculatedAt: (time) => `Calculated on ${time}`,
    failed: {
      not_found: "No tenant has this id. Check what you typed.",
      invalid: "This id does not have the right form. Check what you typed.",
      unavailable: "The score could not be calculated. Nothing is lost; try again in a moment.",
    },
  },
};
