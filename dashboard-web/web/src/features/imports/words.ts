import type { Kind } from "./useImport";

const many = (count: number, one: string, more: string) => `${count} ${count > 1 ? more : one}`;

/** What the API notes, for whoever reads French; a note that came after these words stays as it is. */
const inFrench = (english: string) =>
  english
    .replace(/^(\S+) has columns that are not used: /, "$1 a des colonnes qui ne servent pas : ")
    .replace(
      /^ids were not compared, as tenants\.csv could not be read$/,
      "Les identifiants n’ont pas été comparés, car tenants.csv n’a pas pu être lu",
    );

interface Words {
  title: string;
  about: string;
  drop: string;
  choose: string;
  file: Record<Kind, string>;
  missing: string;
  remove: (name: string) => string;
  unknown: (name: string) => string;
  check: string;
  store: string;
  checking: string;
  storing: string;
  sending: (share: string) => string;
  since: (seconds: number) => string;
  note: (english: string) => string;
  fine: string;
  stored: (seconds: string) => string;
  refused: (count: number) => string;
  table: Record<"file" | "rows" | "inserted" | "updated" | "unchanged" | "bad", string>;
  line: Record<"line" | "column" | "value" | "why", string>;
  first: (shown: number) => string;
  undo: string;
  readOnly: string;
  detail: (text: string) => string;
}

export const words: Record<"fr" | "en", Words> = {
  fr: {
    title: "Imports",
    about:
      "Déposez vos fichiers CSV : locataires, échéances, paiements, tous ou une partie. Tout est importé, ou rien ; importer deux fois ne change rien.",
    drop: "Déposez les fichiers ici",
    choose: "ou choisissez-les",
    file: { tenants: "Locataires", charges: "Échéances", payments: "Paiements" },
    missing: "pas de fichier",
    remove: (name) => `Retirer ${name}`,
    unknown: (name) => `${name} n’est ni tenants.csv, ni charges.csv, ni payments.csv : renommez-le.`,
    check: "Vérifier sans rien enregistrer",
    store: "Importer",
    checking: "Vérification…",
    storing: "Import en cours…",
    sending: (share) => `Envoi des fichiers : ${share}`,
    since: (seconds) => `depuis ${seconds} s`,
    note: inFrench,
    fine: "Tout est bon. Rien n’est encore enregistré : vous pouvez importer.",
    stored: (seconds) => `Import terminé en ${seconds} s. Les scores suivent d’eux-mêmes.`,
    refused: (count) =>
      `${many(count, "ligne est à corriger", "lignes sont à corriger")}. Rien n’a été enregistré.`,
    table: {
      file: "Fichier",
      rows: "Lignes",
      inserted: "Nouvelles",
      updated: "Modifiées",
      unchanged: "Inchangées",
      bad: "À corriger",
    },
    line: { line: "Ligne", column: "Colonne", value: "Telle qu’écrite", why: "Pourquoi" },
    first: (shown) => `Les ${shown} premières sont montrées.`,
    undo: "Pour revenir en arrière, importez de nouveau les fichiers d’avant : les montants repris remplacent ceux-ci, et l’historique garde les deux.",
    readOnly: "Votre rôle permet de lire, pas d’importer. Un gestionnaire de l’agence peut le faire.",
    detail: (text) => `Le fichier n’a pas été accepté : ${text}`,
  },
  en: {
    title: "Imports",
    about:
      "Drop your CSV files: tenants, charges, payments, all or some. All is imported, or nothing; importing twice changes nothing.",
    drop: "Drop the files here",
    choose: "or choose them",
    file: { tenants: "Tenants", charges: "Charges", payments: "Payments" },
    missing: "no file",
    remove: (name) => `Remove ${name}`,
    unknown: (name) => `${name} is none of tenants.csv, charges.csv, payments.csv: rename it.`,
    check: "Check without storing anything",
    store: "Import",
    checking: "Checking…",
    storing: "Importing…",
    sending: (share) => `Sending the files: ${share}`,
    since: (seconds) => `for ${seconds} s`,
    note: (english) => english,
    fine: "All is well. Nothing is stored yet: you can import.",
    stored: (seconds) => `Imported in ${seconds} s. The scores follow by themselves.`,
    refused: (count) =>
      `${many(count, "line has to be corrected", "lines have to be corrected")}. Nothing was stored.`,
    table: {
      file: "File",
      rows: "Lines",
      inserted: "New",
      updated: "Changed",
      unchanged: "Unchanged",
      bad: "To correct",
    },
    line: { line: "Line", column: "Column", value: "As written", why: "Why" },
    first: (shown) => `The first ${shown} are shown.`,
    undo: "To go back, import the files of before again: their amounts replace these, and the history keeps both.",
    readOnly: "Your role may read, not import. A manager of the agency can.",
    detail: (text) => `The file was not accepted: ${text}`,
  },
};
