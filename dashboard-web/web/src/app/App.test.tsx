import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { App } from "./App";
import { server } from "./testing/server";

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
};

const answers = (data: object) =>
  server.use(http.get("/api/tenants/:id/solvency-ml", () => HttpResponse.json({ success: true, data })));

async function search(id: string) {
  const person = userEvent.setup();
  render(<App />);
  await person.type(await screen.findByRole("searchbox"), id);
  await person.click(screen.getByRole("button", { name: "Rechercher" }));
  return person;
}

test("a search answers who will pay, when, how sure and why", async () => {
  answers(allKeys);
  await search("T-1");
  expect(await screen.findByText("Excellent")).toBeVisible();
  expect(screen.getByText("93 %")).toBeVisible();
  expect(screen.getByText("Attendu le 4 décembre (1–9 déc.)")).toBeVisible();
  expect(screen.getByText("Estimation fiable : 14 mois d’historique")).toBeVisible();
  expect(screen.getByText("Les 3 derniers loyers ont été payés à temps")).toBeVisible();
  expect(location.pathname).toBe("/locataires/T-1");
});

test("an answer with only the nine original keys is shown too", async () => {
  answers(nineKeys);
  await search("T-1");
  expect(await screen.findByText("Attendu le 4 décembre")).toBeVisible();
  expect(screen.getByText("Estimation fiable")).toBeVisible();
});

test("recalculating asks for a fresh score and says so", async () => {
  server.use(
    http.get("/api/tenants/:id/solvency-ml", ({ request }) => {
      const fresh = new URL(request.url).searchParams.get("recalculate") === "true";
      return HttpResponse.json({
        success: true,
        data: { ...allKeys, payment_probability: fresh ? 0.72 : 0.93 },
      });
    }),
  );
  const person = await search("T-1");
  await person.click(await screen.findByRole("button", { name: "Recalculer" }));
  expect(await screen.findByText("Score recalculé")).toBeInTheDocument();
  expect(screen.getByText("72 %")).toBeVisible();
});

test("an unknown tenant is told in plain words", async () => {
  server.use(
    http.get("/api/tenants/:id/solvency-ml", () =>
      HttpResponse.json({ code: "tenant_not_found", detail: "x" }, { status: 404 }),
    ),
  );
  await search("nobody");
  expect(await screen.findByRole("alert")).toHaveTextContent("Aucun locataire ne porte cet identifiant");
});

test("too little history is not shown as a score of the tenant", async () => {
  answers({
    ...allKeys,
    risk_level: "UNKNOWN",
    badge: "⚪",
    confidence_score: 0,
    expected_payment_date: null,
  });
  await search("T-1");
  expect(await screen.findByText("Pas encore connu")).toBeVisible();
  expect(screen.getByText(/pas encore assez d’historique/)).toBeVisible();
  expect(screen.queryByText(/Estimation/)).toBeNull();
});

test("the language switch changes the words and is remembered", async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get("/api/tenants/:id/solvency-ml", ({ request }) => {
      asked.push(request.headers.get("accept-language"));
      return HttpResponse.json({ success: true, data: allKeys });
    }),
  );
  const person = await search("T-1");
  await person.click(await screen.findByRole("button", { name: "English" }));
  expect(await screen.findByText(/^Expected on 4 December \(1\s?–\s?9 Dec\)$/)).toBeVisible();
  expect(asked).toEqual(["fr", "en"]);
  expect(localStorage.getItem("akig.language")).toBe("en");
});
