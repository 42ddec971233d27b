import { flawInFrench, placeInFrench } from "./flaws";

const many = (count: number, one: string, more: string) => `${count} ${count > 1 ? more : one}`;

export const words = {
  fr: {
    title: "Règles de l’agence",
    about:
      "Chaque règle donne des points. Ensemble, elles font le score des règles, mêlé à celui du modèle. Rien ne change avant la publication.",
    readOnly: "Seul un administrateur de l’agence peut modifier les règles.",
    text: "Texte des règles (YAML)",
    published: (version: number, by: string | null, when: string | null) =>
      version === 0
        ? "Règles par défaut, version 0"
        : `Version ${version}${by ? `, publiée par ${by}` : ""}${when ? ` le ${when}` : ""}`,
    draft: (author: string) => `Brouillon de ${author}`,
    unsaved: "Modifications non enregistrées",
    try: "Vérifier et simuler",
    save: "Enregistrer le brouillon",
    saved: "Brouillon enregistré",
    publish: "Publier",
    sure: "Publier ces règles ? Tous les scores de l’agence les suivront aussitôt.",
    cancel: "Annuler",
    done: "Règles publiées",
    flaws: (count: number) => `${many(count, "endroit", "endroits")} à corriger`,
    goTo: "Aller à",
    place: placeInFrench,
    line: (line: number) => `Ligne ${line}`,
    flaw: flawInFrench,
    effect: "Effet sur le portefeuille",
    nobody: "Aucun locataire ne changerait de niveau.",
    changed: (count: number, of: number) =>
      `${many(count, "locataire changerait", "locataires changeraient")} de niveau, sur ${of}.`,
    ways: (worse: number, better: number, alerts: number) =>
      `${worse} moins bien, ${better} mieux ; ${many(alerts, "alerte", "alertes")} en plus.`,
    level: "Niveau",
    before: "Avant",
    after: "Après",
    tenant: "Locataire",
    leftOut: (count: number) => `et ${count} autres`,
    versions: "Versions",
    restore: "Reprendre cette version",
    restored: "Version reprise et publiée",
    current: "en vigueur",
    stale:
      "Quelqu’un a changé les règles entre-temps. Votre texte est gardé ici ; rechargez pour voir le leur.",
    reload: "Recharger les règles",
  },
  en: {
    title: "The agency’s rules",
    about:
      "Each rule gives points. Together they make the score of the rules, blended with the model’s. Nothing changes before it is published.",
    readOnly: "Only an administrator of the agency can change the rules.",
    text: "Text of the rules (YAML)",
    published: (version: number, by: string | null, when: string | null) =>
      version === 0
        ? "Default rules, version 0"
        : `Version ${version}${by ? `, published by ${by}` : ""}${when ? ` on ${when}` : ""}`,
    draft: (author: string) => `Draft by ${author}`,
    unsaved: "Unsaved changes",
    try: "Check and try",
    save: "Save the draft",
    saved: "Draft saved",
    publish: "Publish",
    sure: "Publish these rules? All scores of the agency follow them at once.",
    cancel: "Cancel",
    done: "Rules published",
    flaws: (count: number) => `${many(count, "place", "places")} to correct`,
    goTo: "Go to",
    place: (english: string) => english,
    line: (line: number) => `Line ${line}`,
    flaw: (english: string) => english,
    effect: "Effect on the portfolio",
    nobody: "No tenant would change level.",
    changed: (count: number, of: number) =>
      `${many(count, "tenant", "tenants")} of ${of} would change level.`,
    ways: (worse: number, better: number, alerts: number) =>
      `${worse} for the worse, ${better} for the better; ${many(alerts, "more alert", "more alerts")}.`,
    level: "Level",
    before: "Before",
    after: "After",
    tenant: "Tenant",
    leftOut: (count: number) => `and ${count} others`,
    versions: "Versions",
    restore: "Restore this version",
    restored: "Version restored and published",
    current: "in force",
    stale: "Somebody changed the rules meanwhile. Your text is kept here; reload to see theirs.",
    reload: "Reload the rules",
  },
};
