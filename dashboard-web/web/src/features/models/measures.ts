type Names = Record<string, string>;

/** What the model looks at, in the words of whoever reads it; a window of days is said beside it. */
const french: Names = {
  CHARGES_DUE: "échéances",
  ON_TIME_RATE: "part payée à temps",
  LATE_COUNT: "nombre de retards",
  MEAN_LATENESS: "retard moyen",
  WORST_LATENESS: "plus long retard",
  PAID_RATIO: "part encaissée",
  PARTIAL_PAYMENTS: "paiements partiels",
  ON_TIME_RATE_ALL: "part payée à temps depuis le début",
  LAST_LATENESS: "dernier retard",
  PREVIOUS_LATENESS: "avant-dernier retard",
  MEDIAN_LATENESS: "retard habituel",
  LATENESS_EWMA: "retard, le récent comptant davantage",
  SEASON_LATENESS: "retard à la même saison",
  LATENESS_TREND: "évolution du retard",
  LATENESS_SPREAD: "irrégularité du retard",
  PAYMENT_DAY_REGULARITY: "régularité du jour de paiement",
  CURRENT_STREAK: "loyers payés à temps d’affilée",
  LONGEST_STREAK: "plus longue suite de loyers à temps",
  PAID_IN_TIME_SHARE_ALL: "part versée dans les délais",
  PAID_IN_TIME_SHARE_LAST: "part versée dans les délais, dernier loyer",
  ARREARS_MONTHS: "impayés, en mois de loyer",
  OVERDUE_CHARGES: "échéances impayées",
  OLDEST_UNPAID_DAYS: "âge du plus ancien impayé",
  OPEN_CHARGES: "échéances encore ouvertes",
  DAYS_SINCE_LAST_PAYMENT: "jours depuis le dernier paiement",
  REACH: "capacité à tout régler",
  TENURE_DAYS: "ancienneté du bail",
  HISTORY_DAYS: "longueur de l’historique",
  MATURED_CHARGES: "échéances dont l’issue est connue",
  RENT_TO_INCOME: "loyer rapporté au revenu",
  DAYS_TO_DUE: "jours jusqu’à l’échéance",
  ON_TIME_RATE_FROM_HERE: "part payée à temps dans la même situation",
  PAST_USUAL_DAY: "jours passés depuis le jour habituel de paiement",
  TARGET_PAID_SHARE: "part déjà payée du prochain loyer",
  TARGET_RELATIVE_AMOUNT: "prochain loyer rapporté à l’habituel",
  TARGET_MONTH_SIN: "saison de l’échéance, premier repère",
  TARGET_MONTH_COS: "saison de l’échéance, second repère",
};

const english: Names = {
  CHARGES_DUE: "charges due",
  ON_TIME_RATE: "share paid on time",
  LATE_COUNT: "late payments",
  MEAN_LATENESS: "mean lateness",
  WORST_LATENESS: "longest lateness",
  PAID_RATIO: "share collected",
  PARTIAL_PAYMENTS: "partial payments",
  ON_TIME_RATE_ALL: "share paid on time since the start",
  LAST_LATENESS: "last lateness",
  PREVIOUS_LATENESS: "lateness before the last",
  MEDIAN_LATENESS: "usual lateness",
  LATENESS_EWMA: "lateness, recent ones weighing more",
  SEASON_LATENESS: "lateness in the same season",
  LATENESS_TREND: "trend of the lateness",
  LATENESS_SPREAD: "spread of the lateness",
  PAYMENT_DAY_REGULARITY: "regularity of the day of payment",
  CURRENT_STREAK: "rents paid on time in a row",
  LONGEST_STREAK: "longest run of rents on time",
  PAID_IN_TIME_SHARE_ALL: "share paid within the grace",
  PAID_IN_TIME_SHARE_LAST: "share paid within the grace, last rent",
  ARREARS_MONTHS: "arrears, in months of rent",
  OVERDUE_CHARGES: "overdue charges",
  OLDEST_UNPAID_DAYS: "age of the oldest unpaid charge",
  OPEN_CHARGES: "charges still open",
  DAYS_SINCE_LAST_PAYMENT: "days since the last payment",
  REACH: "means to settle everything",
  TENURE_DAYS: "age of the lease",
  HISTORY_DAYS: "length of the history",
  MATURED_CHARGES: "charges whose outcome is known",
  RENT_TO_INCOME: "rent per income",
  DAYS_TO_DUE: "days until it is due",
  ON_TIME_RATE_FROM_HERE: "share paid on time in the same situation",
  PAST_USUAL_DAY: "days since the usual day of payment",
  TARGET_PAID_SHARE: "share of the next rent already paid",
  TARGET_RELATIVE_AMOUNT: "next rent per usual rent",
  TARGET_MONTH_SIN: "season of the due day, first mark",
  TARGET_MONTH_COS: "season of the due day, second mark",
};

const named = (names: Names, within: (name: string, days: string) => string) => (code: string) => {
  const [, base, days] = /^(.*?)(?:_(\d+)D)?$/.exec(code.toUpperCase()) ?? [];
  const name = names[base ?? ""];
  return name && days ? within(name, days) : name;
};

/** The name of a measure; none for one that came after these words. */
export const measures = {
  fr: named(french, (name, days) => `${name}, sur ${days} jours`),
  en: named(english, (name, days) => `${name}, over ${days} days`),
};
