import type { Cause } from "./useHistory";

export const words: Record<
  "fr" | "en",
  {
    title: string;
    empty: string;
    when: string;
    level: string;
    probability: string;
    why: string;
    first: string;
    cause: Record<Cause, string>;
    payment: (amount: string) => string;
    charge: (amount: string) => string;
    takenBack: string;
    points: (text: string) => string;
    chart: string;
  }
> = {
  fr: {
    title: "Évolution du score",
    empty: "Le score n’a pas encore changé.",
    when: "Quand",
    level: "Niveau",
    probability: "Probabilité",
    why: "Ce qui a changé",
    first: "premier score",
    cause: {
      LEDGER: "le registre",
      RULES: "les règles",
      OVERRIDE: "une décision",
      MODEL: "le modèle",
      TIME: "le temps qui passe",
    },
    payment: (amount) => `paiement de ${amount}`,
    charge: (amount) => `échéance de ${amount}`,
    takenBack: "une écriture annulée",
    points: (text) => `${text} points`,
    chart: "La probabilité au fil du temps, comme dans le tableau ci-dessous",
  },
  en: {
    title: "How the score came to be",
    empty: "The score has not changed yet.",
    when: "When",
    level: "Level",
    probability: "Probability",
    why: "What changed",
    first: "first score",
    cause: {
      LEDGER: "the ledger",
      RULES: "the rules",
      OVERRIDE: "a decision",
      MODEL: "the model",
      TIME: "time going by",
    },
    payment: (amount) => `payment of ${amount}`,
    charge: (amount) => `charge of ${amount}`,
    takenBack: "an entry taken back",
    points: (text) => `${text} points`,
    chart: "The probability over time, as in the table below",
  },
};
