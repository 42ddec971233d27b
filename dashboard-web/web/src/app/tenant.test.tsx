import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { App } from "./App";
import { awa, notThere, server } from "./testing/server";

const nineKeys = {
  tenant_id: "T-1",
  payment_probability: 0.9312,
  risk_level: "EXCELLENT",
  badge: "🟢",
  color: "#1F8A4C",
  expected_payment_date: "2026-12-04",
  confidence_score: 0.88,
  factors: [
    { type: "ON_TIME_RATE_90D", severity: "LOW", message: "Les 3 derniers loyers ont été payés à temps" },
  ],
  calculated_at: "2026-11-23T08:15:30Z",
};
const allKeys = {
  ...nineKeys,
  payment_window: { earliest: "2026-12-01", latest: "2026-12-09", coverage: 0.8 },
  history_days: 412,
  hybrid: true,
  ml_prediction: { ...nineKeys, payment_probability: 0.91 },
  rule_score: { version: 0, score: 96, points: 96, max_points: 100, payment_probability: 0.94, rules: [] },
  blend: { ml_weight: 0.7, rule_weight: 0.3, knockouts: [] },
  override: null,
};

const answers = (score: object) =>
  server.use(http.get("/api/tenants/:id/solvency", () => HttpResponse.json(score)));

async function search(text: string) {
  const person = userEvent.setup();
  render(<App />);
  await person.type(await screen.findByLabelText("Rechercher"), text);
  await person.click(screen.getByRole("button", { name: "Rechercher" }));
  return person;
}

test("a search by id answers who will pay, when, how sure and why", async () => {
  answers(allKeys);
  await search("T-1");
  expect(await screen.findByText("EXCELLENT")).toBeVisible();
  expect(screen.getByText("93 %")).toBeVisible();
  expect(screen.getByText("Attendu le 4 décembre (1–9 déc.)")).toBeVisible();
  expect(screen.getByText("Estimation fiable : 14 mois d’historique")).toBeVisible();
  expect(screen.getByText("Les 3 derniers loyers ont été payés à temps")).toBeVisible();
  expect(location.pathname).toBe("/locataires/T-1");
});

test("a search by name offers whom it finds, and Enter opens the one that is chosen", async () => {
  answers(allKeys);
  server.use(
    http.get("/api/tenants", ({ request }) =>
      HttpResponse.json({
        tenants: ["Mamadou Bah", "Mamadou Sow"].map((name, at) => ({
          tenant_id: `T-${at}`,
          name: `${name}`,
          risk_level: "GOOD",
          property: new URL(request.url).searchParams.get("q"),
        })),
        next: null,
        total: 2,
        currency: "GNF",
        today: "2026-11-23",
      }),
    ),
  );
  const person = userEvent.setup();
  render(<App />);
  await screen.findByLabelText("Rechercher");
  await person.keyboard("/mamadou");
  expect(await screen.findByRole("option", { name: /Mamadou Sow/ })).toHaveTextContent("mamadou");
  await person.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(await screen.findByText("EXCELLENT")).toBeVisible();
  expect(location.pathname).toBe("/locataires/T-1");
});

test("an answer with only the nine original keys is shown, and nothing that it does not carry", async () => {
  answers(nineKeys);
  await search("T-1");
  expect(await screen.findByText("Attendu le 4 décembre")).toBeVisible();
  expect(screen.getByText("Estimation fiable")).toBeVisible();
  expect(screen.queryByText("D’où vient ce score")).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("recalculating asks for a fresh score and says so", async () => {
  server.use(
    http.get("/api/tenants/:id/solvency", ({ request }) => {
      const fresh = new URL(request.url).searchParams.get("recalculate") === "true";
      return HttpResponse.json({ ...nineKeys, payment_probability: fresh ? 0.72 : 0.93 });
    }),
  );
  const person = await search("T-1");
  await person.click(await screen.findByRole("button", { name: "Recalculer" }));
  expect(await screen.findByText("Score recalculé")).toBeInTheDocument();
  expect(screen.getByText("72 %")).toBeVisible();
});

test("an unknown tenant is told in plain words", async () => {
  server.use(http.get("/api/tenants/:id/solvency", notThere));
  await search("nobody-1");
  expect(await screen.findByRole("alert")).toHaveTextContent("Aucun locataire ne porte cet identifiant");
});

test("too little history is not shown as a score of the tenant", async () => {
  answers({ ...allKeys, risk_level: "UNKNOWN", confidence_score: 0, expected_payment_date: null });
  await search("T-1");
  expect(await screen.findByText("INCONNU")).toBeVisible();
  expect(screen.getByText(/pas encore assez d’historique/)).toBeVisible();
  expect(screen.queryByText(/Estimation/)).toBeNull();
});

test("the waterfall's lines are the terms of the sum, and the least of them are one", async () => {
  answers(allKeys);
  const rule = (at: number) => ({
    kind: "RULE",
    type: `rule_${at}`,
    label: `Règle ${at}`,
    contribution: at / 100,
    points: at,
    max_points: 10,
  });
  server.use(
    http.get("/api/tenants/:id/solvency/explanation", () =>
      HttpResponse.json({
        payment_probability: 0.9312,
        terms: [
          { kind: "BASE", type: "JUST_GOOD", label: null, contribution: 0.7 },
          { kind: "MODEL", type: "ARREARS", label: "Rien d’impayé", contribution: 0.0212 },
          ...[1, 2, 3, 4, 5, 6].map(rule),
        ],
      }),
    ),
  );
  const person = await search("T-1");
  const table = await screen.findByRole("table", { name: /point de départ au score/ });
  expect(within(table).getByRole("row", { name: /Point de départ : tout juste bon 70\s%/ })).toBeVisible();
  expect(within(table).getByRole("row", { name: /Rien d’impayé \+2,1/ })).toBeVisible();
  expect(within(table).getByRole("row", { name: /2 autres, plus faibles \+3,0/ })).toBeVisible();
  await person.click(screen.getByRole("button", { name: "Tout montrer" }));
  expect(within(table).getByRole("row", { name: /Règle 1 \+1,0/ })).toBeVisible();
});

test("a decision is sent with its reason and its end, and one without a reason is not", async () => {
  answers(allKeys);
  const sent: unknown[] = [];
  server.use(
    http.put("/api/tenants/:id/override", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(allKeys);
    }),
  );
  const person = await search("T-1");
  await person.selectOptions(await screen.findByLabelText("Niveau décidé"), "RISKY");
  await person.click(screen.getByRole("button", { name: "Décider" }));
  expect(await screen.findByText("Dites pourquoi, et jusqu’à quand.")).toBeVisible();
  await person.type(screen.getByLabelText("Raison"), "A perdu son emploi");
  await person.click(screen.getByRole("button", { name: "Décider" }));
  expect(await screen.findByText("Décision enregistrée")).toBeInTheDocument();
  expect(sent).toEqual([
    {
      risk_level: "RISKY",
      reason: "A perdu son emploi",
      expires_on: expect.stringMatching(/^\d{4}-/) as string,
    },
  ]);
});

test("a rent that was paid late is told with its days, and a payment can be recorded", async () => {
  answers(allKeys);
  const paid: unknown[] = [];
  server.use(
    http.get("/api/tenants/:id/ledger", () =>
      HttpResponse.json({
        currency: "GNF",
        as_of: "2026-11-23",
        grace_days: 5,
        owed: 1_500_000,
        credit: 0,
        charges: [
          charge("C2", "2026-11-05", { outstanding: 1_500_000, state: "UNPAID", days_late: 18 }),
          charge("C1", "2026-10-05", {
            settled_on: "2026-10-17",
            state: "PAID",
            days_late: 12,
            on_time: false,
          }),
        ],
        payments: [],
      }),
    ),
    http.post("/api/payments", async ({ request }) => {
      paid.push(await request.json());
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  const person = await search("T-1");
  expect(await screen.findByText(/^payé le 17 oct\. 2026, 12 jours après l’échéance$/)).toBeVisible();
  expect(screen.getByText("en retard de 18 jours")).toBeVisible();
  await person.click(screen.getByRole("button", { name: "Enregistrer un paiement" }));
  await person.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText("Paiement enregistré, le score suit")).toBeInTheDocument();
  expect(paid).toEqual([{ tenant_id: "T-1", paid_on: "2026-11-23", amount: 1_500_000 }]);
});

const charge = (id: string, due: string, more: object) => ({
  charge_id: id,
  due_date: due,
  amount: 1_500_000,
  paid: 0,
  outstanding: 0,
  settled_on: null,
  days_late: 0,
  on_time: null,
  settled_by: [],
  ...more,
});

test("a score that cannot be read again stays on the page, with the time it is from", async () => {
  let down = false;
  server.use(
    http.get("/api/tenants/:id/solvency", () =>
      down ? HttpResponse.json({ code: "x" }, { status: 429 }) : HttpResponse.json(allKeys),
    ),
    http.put("/api/tenants/:id/override", () => HttpResponse.json(allKeys)),
  );
  const person = await search("T-1");
  await person.type(await screen.findByLabelText("Raison"), "A trouvé un emploi");
  down = true;
  await person.click(screen.getByRole("button", { name: "Décider" }));
  const note = await screen.findByText(/Trop de demandes.*Affiché tel que lu à \d\d:\d\d/);
  expect(screen.getByText("EXCELLENT")).toBeVisible();
  down = false;
  await person.click(within(note).getByRole("button", { name: "Réessayer" }));
  await waitFor(() => expect(screen.queryByText(/Affiché tel que lu/)).toBeNull());
});

test("who did what is told in words, and one look at the page is one line", async () => {
  answers(allKeys);
  const entry = (sequence: number, action: string, at: string, details: object | null = null) => ({
    sequence,
    at,
    actor_id: "1",
    actor_name: "Awa Diallo",
    action,
    subject_kind: "tenant",
    subject_id: "T-1",
    details,
    request_id: "r",
  });
  server.use(
    http.get("/api/auth/me", () => HttpResponse.json({ ...awa, role: "ADMIN" })),
    http.get("/api/audit", () =>
      HttpResponse.json({
        entries: [
          entry(4, "score.history_seen", "2026-11-23T08:15:31Z"),
          entry(3, "score.seen", "2026-11-23T08:15:30Z"),
          entry(2, "payment.recorded", "2026-11-23T08:10:00Z", {
            after: { amount: 750000, currency: "GNF" },
          }),
          entry(1, "override.removed", "2026-11-23T08:09:00Z", { before: { reason: "x" } }),
        ],
        next: null,
      }),
    ),
  );
  await search("T-1");
  const trail = within(await screen.findByRole("region", { name: "Qui a fait quoi" }));
  expect(await trail.findByRole("row", { name: /Awa Diallo a consulté la fiche$/ })).toBeVisible();
  expect(trail.getByRole("row", { name: /a enregistré un paiement : 750\s000\sGNF$/ })).toBeVisible();
  expect(trail.getByRole("row", { name: /a retiré la décision$/ })).toBeVisible();
  expect(trail.getAllByRole("row")).toHaveLength(4);
});

test("the language switch changes the words and is remembered", async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get("/api/tenants/:id/solvency", ({ request }) => {
      asked.push(request.headers.get("accept-language"));
      return HttpResponse.json(allKeys);
    }),
  );
  const person = await search("T-1");
  await person.click(await screen.findByRole("button", { name: "English" }));
  expect(await screen.findByText(/^Expected on 4 December \(1\s?–\s?9 Dec\)$/)).toBeVisible();
  expect(asked).toEqual(["fr", "en"]);
  expect(localStorage.getItem("akig.language")).toBe("en");
});
