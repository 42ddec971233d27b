import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";
import { App } from "./App";
import { awa, server } from "./testing/server";

beforeEach(() => {
  // Lists show only what is near the window, and a page without a layout has none.
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 48 });
});

const at = (address: string) => {
  history.replaceState(null, "", address);
  render(<App />);
};
const asAdmin = () =>
  server.use(http.get("/api/auth/me", () => HttpResponse.json({ ...awa, role: "ADMIN" })));

const tenant = (id: number, more: object = {}) => ({
  tenant_id: `T-${id}`,
  name: `Locataire ${id}`,
  risk_level: "RISKY",
  payment_probability: 0.41,
  month_change: -0.12,
  expected_payment_date: "2026-12-04",
  arrears: 1_500_000,
  reason: "Un loyer est impayé depuis 17 jours",
  ...more,
});

/** 20,000 tenants, as the API pages them. */
function manyTenants() {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get("/api/tenants", ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const from = Number(query.get("after") ?? 0);
      return HttpResponse.json({
        tenants: Array.from({ length: 200 }, (_, row) => tenant(from + row)),
        next: String(from + 200),
        total: from === 0 ? 20_000 : null,
        currency: "GNF",
        today: "2026-11-23",
      });
    }),
  );
  return asked;
}

test("of 20,000 tenants only those near the window are in the page", async () => {
  manyTenants();
  at("/locataires");
  expect(await screen.findByText(/^20\s000 locataires$/)).toBeVisible();
  const row = screen.getByRole("row", { name: /Locataire 0/ });
  expect(row).toHaveTextContent(/Risqué.*41\s%.*en baisse de 12 points.*4 déc\..*1\s500\s000/);
  expect(screen.getAllByRole("row").length).toBeLessThan(60);
  expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "20001");
});

test("filters and order live in the address, and the file asks the same", async () => {
  const asked = manyTenants();
  at("/locataires?niveau=RISKY&tri=-arrears");
  await userEvent.click(await screen.findByRole("button", { name: /Critique/ }));
  await userEvent.type(screen.getByLabelText(/Filtrer par nom/), "bah");
  expect(await screen.findByRole("button", { name: "Tout effacer" })).toBeVisible();
  await screen.findByRole("row", { name: /Locataire 0/ });
  await expect.poll(() => location.search).toBe("?q=bah&niveau=RISKY%2CCRITICAL&tri=-arrears");
  await expect.poll(() => asked.at(-1)?.get("q")).toBe("bah");
  expect(asked.at(-1)?.get("risk")).toBe("RISKY,CRITICAL");
  expect(asked.at(-1)?.get("sort")).toBe("-arrears");
  expect(screen.getByRole("link", { name: "Exporter (CSV)" })).toHaveAttribute(
    "href",
    expect.stringContaining("q=bah&risk=RISKY%2CCRITICAL&sort=-arrears&bom=true&separator=semicolon"),
  );
});

test("a list that cannot be read says so and can be asked again", async () => {
  server.use(http.get("/api/tenants", () => HttpResponse.json({ code: "x" }, { status: 403 })));
  at("/locataires");
  expect(await screen.findByRole("alert")).toHaveTextContent("Votre rôle ne donne pas accès");
  manyTenants();
  await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByRole("row", { name: /Locataire 0/ })).toBeVisible();
});

const rules = (state: object = {}) => ({
  published: {
    version: 2,
    state: "PUBLISHED",
    author: "awa",
    published_by: "awa",
    published_at: null,
    yaml: "name: x\nrules: []",
  },
  draft: null,
  ...state,
});

function rulesOnServer(refusal?: object) {
  const sent: (string | null)[][] = [];
  const answer = async ({ request }: { request: Request }) => {
    sent.push([
      request.method,
      new URL(request.url).pathname,
      request.headers.get("If-Match"),
      await request.text(),
    ]);
    return refusal
      ? HttpResponse.json(refusal, { status: 400 })
      : HttpResponse.json(rules(), { headers: { ETag: '"s2"' } });
  };
  server.use(
    http.get("/api/rules", () => HttpResponse.json(rules(), { headers: { ETag: '"s1"' } })),
    http.put("/api/rules", answer),
    http.post("/api/rules/publish", answer),
    http.post("/api/rules/dry-run", answer),
  );
  return sent;
}

test("a mistake in the rules is named with its line, and the way to it", async () => {
  asAdmin();
  rulesOnServer({
    code: "invalid_rules",
    errors: [{ field: "line 2, column 8", message: "there is no measure 'x'; did you mean 'y'?" }],
  });
  at("/regles");
  await userEvent.click(await screen.findByRole("button", { name: "Vérifier et simuler" }));
  const flaws = await screen.findByRole("alert");
  expect(flaws).toHaveTextContent("1 endroit à corriger");
  expect(flaws).toHaveTextContent("Ligne 2 il n’y a pas de mesure 'x' ; vouliez-vous dire 'y' ?");
  await userEvent.click(within(flaws).getByRole("button", { name: /ligne 2, colonne 8/ }));
  const text = screen.getByLabelText<HTMLTextAreaElement>("Texte des règles (YAML)");
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe("rules: []");
});

test("publishing asks once more, saves what was written, and names the state that was read each time", async () => {
  asAdmin();
  const sent = rulesOnServer();
  at("/regles");
  await userEvent.type(await screen.findByLabelText("Texte des règles (YAML)"), "#");
  await userEvent.click(screen.getByRole("button", { name: "Publier" }));
  expect(sent).toEqual([]);
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Publier" }));
  expect(await screen.findByText("Règles publiées")).toBeInTheDocument();
  expect(sent).toEqual([
    ["PUT", "/api/rules", '"s1"', "name: x\nrules: []#"],
    ["POST", "/api/rules/publish", '"s2"', ""],
  ]);
});

test("whoever is no administrator reads the rules and cannot write them", async () => {
  rulesOnServer();
  at("/regles");
  expect(await screen.findByLabelText("Texte des règles (YAML)")).toHaveAttribute("readonly");
  expect(screen.queryByRole("button", { name: "Publier" })).toBeNull();
});

const report = (more: object) => ({
  dry_run: false,
  accepted: true,
  files: [{ file: "payments.csv", rows: 3, inserted: 2, updated: 0, unchanged: 1, bad: 0 }],
  error_count: 0,
  errors: [],
  notes: [],
  seconds: 0.4,
  ...more,
});
const choose = async (...names: string[]) =>
  userEvent.upload(
    await screen.findByLabelText("ou choisissez-les"),
    names.map(
      (name) =>
        new File(["tenant_id,payment_id,paid_on,amount\nT-1,p-1,2026-11-01,-5\n"], name, {
          type: "text/csv",
        }),
    ),
  );

test("bad lines of an import are shown with their place, and nothing was stored", async () => {
  const asked: string[] = [];
  server.use(
    http.post("/api/imports", async ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(
        report({
          code: "import_refused",
          accepted: false,
          error_count: 1,
          errors: [
            {
              file: "payments.csv",
              line: 2,
              column: "amount",
              value: "-5",
              code: "amount_not_positive",
              message: "an amount is more than 0",
            },
          ],
        }),
        { status: 422 },
      );
    }),
  );
  at("/imports");
  await choose("Paiements novembre.csv", "photo.png");
  expect(await screen.findByText("Paiements novembre.csv")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Importer" }));
  expect(await screen.findByText(/1 ligne est à corriger. Rien n’a été enregistré/)).toBeVisible();
  const row = await screen.findByRole("row", {
    name: /payments.csv 2 amount T-1,p-1,2026-11-01,\s?-5 un montant est supérieur à 0/,
  });
  expect(within(row).getByText("-5").tagName).toBe("MARK");
  expect(asked).toEqual(["?dry_run=false"]);
});

test("a check stores nothing and says that all is well", async () => {
  server.use(
    http.post("/api/imports", ({ request }) =>
      HttpResponse.json(report({ dry_run: new URL(request.url).searchParams.get("dry_run") === "true" })),
    ),
  );
  at("/imports");
  await choose("tenants.csv");
  await userEvent.click(screen.getByRole("button", { name: "Vérifier sans rien enregistrer" }));
  expect(await screen.findByText(/Rien n’est encore enregistré/)).toBeVisible();
});

test("three files that are dropped together each find their place", async () => {
  at("/imports");
  const place = (await screen.findByText("Déposez les fichiers ici")).closest(".drop");
  if (!place) throw new Error("nowhere to drop files");
  const files = ["locataires.csv", "charges (2).csv", "Paiements nov.csv"].map(
    (name) => new File(["x"], name, { type: "text/csv" }),
  );
  fireEvent.drop(place, { dataTransfer: { files } });
  const row = (name: RegExp) => screen.getAllByRole("listitem").find((item) => name.test(item.textContent));
  expect(row(/^Locataires/)).toHaveTextContent("locataires.csv");
  expect(row(/^Échéances/)).toHaveTextContent("charges (2).csv");
  expect(row(/^Paiements/)).toHaveTextContent("Paiements nov.csv");
});
