export const words = {
  fr: {
    title: "Et s’il paie…",
    amount: "Montant",
    paidOn: "Payé le",
    try: "Simuler",
    now: "Aujourd’hui",
    after: "Après ce paiement",
    without: (date: string) => `Sans rien, le ${date}`,
    enough: (amount: string, date: string, level: string) =>
      `${amount} payés le ${date} suffiraient pour passer au niveau ${level}.`,
    notEnough: (level: string) => `Aucun paiement seul ne suffit pour passer au niveau ${level}.`,
    only: "Selon le modèle seul, sans les règles de l’agence. Rien n’est enregistré.",
    wrong: "Indiquez un montant supérieur à 0 et un jour à venir.",
  },
  en: {
    title: "What if they pay…",
    amount: "Amount",
    paidOn: "Paid on",
    try: "Try",
    now: "Today",
    after: "After this payment",
    without: (date: string) => `Without it, on ${date}`,
    enough: (amount: string, date: string, level: string) =>
      `${amount} paid on ${date} would be enough to reach ${level}.`,
    notEnough: (level: string) => `No single payment is enough to reach ${level}.`,
    only: "By the model alone, without the agency’s rules. Nothing is recorded.",
    wrong: "Give an amount above 0 and a day to come.",
  },
};
