const s = (count: number) => (count > 1 ? "s" : "");

export const words = {
  fr: {
    title: "Aujourd’hui",
    day: (rents: number, worrying: number, month: number) =>
      rents === 0
        ? `Aucun loyer n’est attendu cette semaine, ${month} le ${month > 1 ? "seront" : "sera"} d’ici 30 jours.`
        : `${rents} loyer${s(rents)} attendu${s(rents)} cette semaine, ${
            worrying === 0 ? "aucun n’inquiète" : `${worrying} inquiète${worrying > 1 ? "nt" : ""}`
          }.`,
    openAlerts: (open: number, urgent: number) =>
      open === 0
        ? "Aucune alerte ouverte"
        : `${open} alerte${s(open)} ouverte${s(open)}${urgent > 0 ? `, dont ${urgent} grave${s(urgent)}` : ""}`,
    ahead: (amount: string) => `${amount} menacés d’ici 30 jours`,
    slippedShort: (count: number) => `${count} date${s(count)} repoussée${s(count)}`,
    welcome: "Aucun locataire pour l’instant.",
    start: "Commencez par importer votre registre",
    first: "À faire en premier",
    nothing: "Rien ne presse aujourd’hui.",
    atRisk: (amount: string) => `${amount} menacés`,
    slipped: (count: number) => `${count} paiement${s(count)} attendu${s(count)} plus tard que prévu`,
    later: (before: string, now: string) => `attendu le ${now} au lieu du ${before}`,
    all: "Tous les voir",
    figures: "En chiffres",
    expectedLate: "Loyers menacés, 30 jours",
    ofDue: (amount: string) => `sur ${amount} à encaisser`,
    arrears: "Impayés",
    overdue: (count: number) => `${count} locataire${s(count)} en retard`,
    collected: "Encaissé ce mois",
    before: (share: string) => `${share} le mois dernier`,
    alerts: "Alertes ouvertes",
    urgent: (count: number) => `dont ${count} grave${s(count)}`,
    levels: "Locataires par niveau",
    level: "Niveau",
    count: "Locataires",
    rent: "Loyers",
    trend: "Évolution",
    late: "Loyers menacés sur 30 jours",
    collection: "Part des loyers encaissée, par mois d’échéance",
    onTime: "à temps",
    paid: "au total",
    date: "Jour",
    month: "Mois",
    open: "mois en cours",
    soon: "La courbe se dessine jour après jour : revenez demain.",
    table: "Les chiffres en tableau",
  },
  en: {
    title: "Today",
    day: (rents: number, worrying: number, month: number) =>
      rents === 0
        ? `No rent is expected this week, ${month} within 30 days.`
        : `${rents} rent${s(rents)} expected this week, ${
            worrying === 0 ? "none is a worry" : `${worrying} ${worrying > 1 ? "are" : "is"} a worry`
          }.`,
    openAlerts: (open: number, urgent: number) =>
      open === 0
        ? "No open alert"
        : `${open} open alert${s(open)}${urgent > 0 ? `, ${urgent} of them serious` : ""}`,
    ahead: (amount: string) => `${amount} at risk within 30 days`,
    slippedShort: (count: number) => `${count} date${s(count)} slipped`,
    welcome: "No tenants yet.",
    start: "Start by importing your ledger",
    first: "What to do first",
    nothing: "Nothing is pressing today.",
    atRisk: (amount: string) => `${amount} at risk`,
    slipped: (count: number) => `${count} payment${s(count)} expected later than at first`,
    later: (before: string, now: string) => `expected on ${now} instead of ${before}`,
    all: "See them all",
    figures: "In figures",
    expectedLate: "Rent at risk, 30 days",
    ofDue: (amount: string) => `of ${amount} to come`,
    arrears: "Arrears",
    overdue: (count: number) => `${count} tenant${s(count)} overdue`,
    collected: "Collected this month",
    before: (share: string) => `${share} last month`,
    alerts: "Open alerts",
    urgent: (count: number) => `${count} of them serious`,
    levels: "Tenants by level",
    level: "Level",
    count: "Tenants",
    rent: "Rents",
    trend: "Over time",
    late: "Rent at risk over 30 days",
    collection: "Share of the rents collected, by month due",
    onTime: "on time",
    paid: "in all",
    date: "Day",
    month: "Month",
    open: "month under way",
    soon: "The line grows day by day: come back tomorrow.",
    table: "The figures as a table",
  },
};
