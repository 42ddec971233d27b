// Codes of the server that the pages have words for: whoever adds one there is told here that it has none.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faults } from "../features/imports/faults";
import { measures } from "../features/models/measures";
import { flawInFrench } from "../features/rules/flaws";
import { words } from "../features/tenant/audit/words";

const java = (module: string, path: string) =>
  readFileSync(`../../${module}/src/main/java/io/akig/${path}.java`, "utf8");
const constants = (source: string) =>
  [...source.matchAll(/^ {4}([A-Z][A-Z0-9_]+)[(,;]/gm)].map(([, name]) => name ?? "");

test("each measure of the model has a name in both languages", () => {
  const codes = constants(java("scoring-core", "core/features/Feature"));
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !measures.fr(code) || !measures.en(code))).toEqual([]);
});

test("each reason why a line cannot be stored is said in French", () => {
  const codes = constants(java("solvency-api", "solvency/ledger/csv/Fault"));
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !faults[code.toLowerCase()])).toEqual([]);
});

/** What stands in the sources as "kind.deed" and is none: figures, and properties of the machine. */
const noDeeds = ["alert.delivery", "alerts.emitted", "portfolio.arrears", "portfolio.tenants", "user.name"];
const deed =
  /"((?:payment|charge|ledger|scores?|portfolio|override|alerts?|alert_channel|rules|model|tenant|key|login|user)\.[a-z_]+)"/g;

function deedsOf(module: string): string[] {
  const root = `../../${module}/src/main/java`;
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".java"),
  );
  return files.flatMap((name) =>
    [...readFileSync(`${root}/${name}`, "utf8").matchAll(deed)].map(([, action]) => action ?? ""),
  );
}

test("everything that the audit takes down is said in both languages", () => {
  const alerts = constants(java("solvency-api", "solvency/alerts/ChangeKind"))
    .map((kind) => `alert.${kind.toLowerCase()}`)
    // These happen by themselves, and are the alert's own story.
    .filter((action) => !["alert.opened", "alert.escalated", "alert.woken"].includes(action));
  const ledger = ["payment", "charge"].flatMap((kind) =>
    ["recorded", "corrected", "reversed"].map((verb) => `${kind}.${verb}`),
  );
  const written = [...deedsOf("solvency-api"), ...deedsOf("quickstart")];
  expect(written).toContain("override.removed");
  const unsaid = [...written, ...alerts, ...ledger].filter(
    (action) =>
      !noDeeds.includes(action) &&
      [words.fr, words.en].some(
        (say) => say.action(action) === say.action(`${action.split(".")[0] ?? ""}.?`),
      ),
  );
  expect(unsaid).toEqual([]);
});

test("an action that nobody has named yet is said by its kind, never by its code", () => {
  expect(words.fr.action("key.renewed")).toBe("a modifié une clé d’accès");
  expect(words.fr.action("something.new")).toBe("a fait autre chose");
});

test("what is wrong with a text of rules is said in French, whatever it is", () => {
  const said = {
    "a rule has no key 'mesure'; did you mean 'measure'?":
      "une règle n’a pas de clé 'mesure' ; vouliez-vous dire 'measure' ?",
    "'points' must be a whole number from 0 to 100, but is 'ten'":
      "'points' doit être un nombre entier de 0 à 100, mais c’est 'ten'",
    "a scorecard must have the keys name, rules, but is a list of 2":
      "une grille doit avoir les clés name, rules, mais c’est une liste de 2",
    "no band covers values from 3 to 5, between this one and the one of line 9":
      "aucune tranche ne couvre les valeurs de 3 à 5, entre celle-ci et celle de la ligne 9",
  };
  for (const [english, french] of Object.entries(said)) expect(flawInFrench(english)).toBe(french);
});
