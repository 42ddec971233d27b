export const words = {
  fr: {
    print: "Imprimer la fiche",
    rent: (amount: string, dueDay: number | null) =>
      dueDay === null ? `Loyer ${amount}` : `Loyer ${amount}, dû le ${dueDay === 1 ? "1er" : dueDay} du mois`,
    since: (date: string) => `locataire depuis le ${date}`,
  },
  en: {
    print: "Print the report",
    rent: (amount: string, dueDay: number | null) =>
      dueDay === null ? `Rent ${amount}` : `Rent ${amount}, due on day ${dueDay} of the month`,
    since: (date: string) => `tenant since ${date}`,
  },
};
