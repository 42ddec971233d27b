import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { App } from "./App";
import { awa, server } from "./testing/server";

const at = (address: string) => {
  history.replaceState(null, "", address);
  render(<App />);
};

const month = (name: string, paid: number | null) => ({
  month: name,
  charged: 1e9,
  paid: 1e9,
  paid_rate: paid,
  on_time_rate: paid,
  complete: true,
});
const tenant = {
  tenant_id: "T-7",
  name: "Hadja Kaba",
  property: "Immeuble Tombo",
  unit: "App. 4",
  risk_level: "CRITICAL",
  payment_probability: 0.08,
  rent_at_risk: 7_820_000,
  reason: "31 jours de retard en moyenne",
  first_expected_date: "2026-12-05",
  expected_payment_date: "2026-12-14",
};
const summary = {
  currency: "GNF",
  today: "2026-11-23",
  tenants: { total: 200, never_scored: 0, overdue: 42 },
  rent: 8e8,
  arrears: 612_500_000,
  levels: [{ risk_level: "CRITICAL", tenants: 15, rent: 6e7, expected_late: 5e7 }],
  month_ahead: { rents: 188, due: 790_000_000, expected_late: 171_234_567 },
  week_ahead: { rents: 12, due: 1, worrying: 3 },
  collection: { this_month: month("2026-11", 0.84), last_month: month("2026-10", null) },
  slipped: { tenants: 1, list: [tenant] },
  to_do: [{ tenant, action: { code: "ASK_FOR_OVERDUE_RENT", message: "Appeler au sujet du loyer" } }],
  alerts: { open: 42, urgent: 38 },
};

function morning(change: object = {}) {
  server.use(
    http.get("/api/portfolio/summary", () => HttpResponse.json({ ...summary, ...change })),
    http.get("/api/portfolio/trend", () =>
      HttpResponse.json({ currency: "GNF", days: [], months: [month("2026-10", 0.91)] }),
    ),
  );
  at("/");
}

test("the morning is one sentence, then whom to see to first and what for", async () => {
  morning();
  expect(
    await screen.findByRole("heading", { name: "12 loyers attendus cette semaine, 3 inquiètent." }),
  ).toBeVisible();
  const first = within(screen.getByRole("region", { name: "À faire en premier" }));
  expect(first.getByRole("link", { name: "Hadja Kaba" })).toHaveAttribute("href", "/locataires/T-7");
  expect(first.getByText("Appeler au sujet du loyer")).toBeVisible();
  expect(first.getByText(/^7\s820\s000\sGNF menacés$/)).toBeVisible();
  expect(screen.getByText("attendu le 14 déc. au lieu du 5 déc.")).toBeVisible();
  expect(screen.getByRole("link", { name: "42 alertes ouvertes, dont 38 graves" })).toHaveAttribute(
    "href",
    "/alertes",
  );
  expect(screen.getByRole("link", { name: "1 date repoussée" })).toBeVisible();
});

test("figures say what they are measured against, and none is invented", async () => {
  morning();
  expect(await screen.findByText(/^sur 790\s000\s000\sGNF à encaisser$/)).toBeVisible();
  expect(screen.getByText("– le mois dernier")).toBeVisible();
  expect(screen.getByRole("link", { name: "42 locataires en retard" })).toHaveAttribute(
    "href",
    "/locataires?retard=1&tri=arrears",
  );
});

test("each drawing has its figures as a table", async () => {
  morning();
  const drawing = await screen.findByRole("figure", { name: /Part des loyers encaissée/ });
  await userEvent.click(within(drawing).getByText("Les chiffres en tableau"));
  expect(within(drawing).getByRole("row", { name: /oct\. 2026 91\s% 91\s%/ })).toBeVisible();
});

test("an agency without tenants is led to its first import", async () => {
  morning({ tenants: { total: 0, never_scored: 0, overdue: 0 } });
  expect(await screen.findByRole("link", { name: /importer votre registre/ })).toHaveAttribute(
    "href",
    "/imports",
  );
});

const models = {
  serving: "v1",
  shadow: null,
  models: [
    { version: "v2", role: "CANDIDATE", created_at: "2026-11-20T00:00:00Z", metrics: null },
    {
      version: "v1",
      role: "ACTIVE",
      created_at: "2026-10-20T00:00:00Z",
      metrics: { out_of_fold_auc: 0.8158 },
    },
  ],
};
const bins = [
  { count: 80, mean_probability: 0.31, on_time_rate: 0.35 },
  { count: 100, mean_probability: 0.9, on_time_rate: 0.92 },
];
const cohort = (due: string, state: string, accuracy: number) => ({
  due_month: due,
  shadow: false,
  state,
  realised: state === "REALISED" ? { outcomes: 180, accuracy, calibration: bins } : null,
  so_far: state === "REALISED" ? null : { outcomes: 60, accuracy, calibration: [] },
  pending: { charges: 0, estimated_on_time_rate: null },
});

function modelPage({ operator = true, moved = [] as string[] } = {}) {
  const sent: unknown[] = [];
  server.use(
    http.get("/api/auth/me", () => HttpResponse.json({ ...awa, role: "ADMIN", operator })),
    http.get("/api/models", () => HttpResponse.json(models)),
    http.get("/api/models/v1", () =>
      HttpResponse.json({
        card: {
          tenants: 433,
          charges: 5855,
          data_from: "2025-02-01",
          data_to: "2026-06-20",
          limits: ["Un locataire sur cinq est réservé au test."],
        },
      }),
    ),
    http.get("/api/models/v1/accuracy", () =>
      HttpResponse.json({
        last_days: { days: 90, outcomes: 540, accuracy: 0.81 },
        cohorts: [cohort("2026-11", "IMMATURE", 0.77), cohort("2026-10", "REALISED", 0.83)],
      }),
    ),
    http.get("/api/models/v1/drift", () =>
      HttpResponse.json({
        computed_at: "2026-11-23T00:00:00Z",
        predictions: 565,
        drifted: [],
        features: moved.map((feature) => ({ feature, psi: 0.57, threshold: 0.13, state: "DRIFTED" })),
      }),
    ),
    http.post("/api/models/v2/activate", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ version: "v2", role: "ACTIVE", changed: true, replaced: "v1" });
    }),
  );
  at("/modele");
  return sent;
}

test("how right the model was is told, and a month under way is marked as such", async () => {
  modelPage();
  expect(
    await screen.findByText(/^81\s% des 540 dernières échéances ont été bien annoncées, sur 90 jours\.$/),
  ).toBeVisible();
  expect(await screen.findByText("0,816")).toBeVisible();
  const drawing = await screen.findByRole("figure", { name: /bien annoncées, par mois/ });
  await userEvent.click(within(drawing).getByText("Les chiffres en tableau"));
  expect(within(drawing).getByRole("row", { name: /nov\. 2026 \(en cours\) 77\s% 60/ })).toBeVisible();
  expect(within(drawing).getByRole("row", { name: /oct\. 2026 83\s% 180/ })).toBeVisible();
  expect(screen.getByText(/rien ne sort de l’ordinaire/)).toBeVisible();
  const said = screen.getByRole("figure", { name: "Annoncé et arrivé" });
  await userEvent.click(within(said).getByText("Les chiffres en tableau"));
  expect(within(said).getByRole("row", { name: /^31\s% 35\s% 80$/ })).toBeVisible();
  expect(within(said).getByRole("row", { name: /^90\s% 92\s% 100$/ })).toBeVisible();
});

test("the model's limits are told, and what has changed has a name", async () => {
  modelPage({ moved: ["MEAN_LATENESS_30D", "TENURE_DAYS"] });
  expect(await screen.findByText("Un locataire sur cinq est réservé au test.")).toBeVisible();
  expect(await screen.findByRole("row", { name: /^retard moyen, sur 30 jours 0,57 0,13$/ })).toBeVisible();
  expect(screen.getByRole("row", { name: /^ancienneté du bail/ })).toBeVisible();
});

test("another model is put in use only with a reason", async () => {
  const sent = modelPage();
  await userEvent.click(await screen.findByRole("button", { name: "Mettre en service" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByRole("button", { name: "Mettre en service" })).toBeDisabled();
  await userEvent.type(dialog.getByLabelText("Raison"), "meilleur sur les nouveaux");
  await userEvent.click(dialog.getByRole("button", { name: "Mettre en service" }));
  expect(await screen.findByText("Modèle en service")).toBeInTheDocument();
  expect(sent).toEqual([{ reason: "meilleur sur les nouveaux" }]);
});

test("an administrator who is no operator sees the models and changes nothing for the other agencies", async () => {
  modelPage({ operator: false });
  expect(await screen.findByText("v2")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Mettre en service" })).toBeNull();
});
