import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";
import { App } from "./App";
import { awa, server } from "./testing/server";

const score = {
  tenant_id: "T-1",
  payment_probability: 0.93,
  risk_level: "EXCELLENT",
  badge: "🟢",
  confidence_score: 0.9,
  expected_payment_date: null,
  factors: [],
  calculated_at: "2026-11-23T08:15:30Z",
};
const refused = (code: string, headers?: Record<string, string>, status = 401) =>
  HttpResponse.json({ code, detail: "x" }, { status, ...(headers ? { headers } : {}) });

/** A server with one user, who is signed in or not. */
function serverWhere(signedIn: boolean) {
  const state = { signedIn, person: awa as object, csrf: [] as (string | null)[] };
  server.use(
    http.get("/api/auth/me", () =>
      state.signedIn ? HttpResponse.json(state.person) : refused("unauthenticated"),
    ),
    http.post("/api/auth/login", async ({ request }) => {
      const sent = (await request.json()) as { username: string; password: string };
      if (sent.password !== "right") return refused("wrong_credentials");
      state.signedIn = true;
      state.person = { ...awa, id: sent.username, username: sent.username };
      return HttpResponse.json(state.person);
    }),
    http.post("/api/auth/logout", ({ request }) => {
      state.csrf.push(request.headers.get("X-XSRF-TOKEN"));
      state.signedIn = false;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get("/api/tenants/:id/solvency", () =>
      state.signedIn ? HttpResponse.json(score) : refused("unauthenticated"),
    ),
  );
  return state;
}

beforeEach(() => {
  document.cookie = "XSRF-TOKEN=c%20s; path=/";
});

async function signIn(username: string | null, password: string) {
  const person = userEvent.setup();
  if (username !== null) await person.type(await screen.findByLabelText("Nom d’utilisateur"), username);
  await person.type(await screen.findByLabelText("Mot de passe"), password);
  await person.click(screen.getByRole("button", { name: "Se connecter" }));
  return person;
}

test("whoever is not signed in sees the sign-in, then the address they came for", async () => {
  serverWhere(false);
  history.replaceState(null, "", "/locataires/T-1");
  render(<App />);
  await signIn("awa", "right");
  expect(await screen.findByText("EXCELLENT")).toBeVisible();
  expect(screen.getByText("Awa Diallo")).toBeVisible();
  expect(location.pathname).toBe("/locataires/T-1");
});

test("a wrong password is told, and what was typed stays", async () => {
  serverWhere(false);
  render(<App />);
  await signIn("awa", "wrong");
  expect(await screen.findByRole("alert")).toHaveTextContent("ne vont pas ensemble");
  expect(screen.getByLabelText("Nom d’utilisateur")).toHaveValue("awa");
});

test("too many attempts are told with the time to wait", async () => {
  serverWhere(false);
  server.use(http.post("/api/auth/login", () => refused("rate_limited", { "Retry-After": "130" }, 429)));
  render(<App />);
  await signIn("awa", "wrong");
  expect(await screen.findByRole("alert")).toHaveTextContent("Réessayez dans 3 minutes");
});

test("a session that ends covers the page, and the password brings it back as it was", async () => {
  const state = serverWhere(true);
  state.person = { ...awa, id: "awa" };
  history.replaceState(null, "", "/locataires/T-1");
  render(<App />);
  await userEvent.type(await screen.findByLabelText("Rechercher"), "23");
  state.signedIn = false;
  await userEvent.click(await screen.findByRole("button", { name: "Recalculer" }));
  expect(await screen.findByText(/Votre session a expiré/)).toBeVisible();
  expect(screen.getByText("EXCELLENT")).not.toBeVisible();
  expect(screen.getByLabelText("Nom d’utilisateur")).toHaveValue("awa");

  await signIn(null, "right");
  expect(await screen.findByText("EXCELLENT")).toBeVisible();
  expect(screen.getByLabelText("Rechercher")).toHaveValue("23");
});

test("somebody else who signs in finds nothing of the page before", async () => {
  const state = serverWhere(true);
  history.replaceState(null, "", "/locataires/T-1");
  render(<App />);
  await userEvent.type(await screen.findByLabelText("Rechercher"), "23");
  state.signedIn = false;
  await userEvent.click(await screen.findByRole("button", { name: "Recalculer" }));
  await userEvent.clear(await screen.findByLabelText("Nom d’utilisateur"));
  await signIn("ibrahima", "right");
  expect(await screen.findByLabelText("Rechercher")).toHaveValue("");
});

test("signing out repeats the CSRF cookie and leaves nothing on the page", async () => {
  const state = serverWhere(true);
  history.replaceState(null, "", "/locataires/T-1");
  render(<App />);
  await screen.findByText("EXCELLENT");
  await userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }));
  expect(await screen.findByRole("button", { name: "Se connecter" })).toBeVisible();
  expect(screen.queryByText("EXCELLENT")).toBeNull();
  expect(state.csrf).toEqual(["c s"]);
});

test("a server that does not answer is told, with a way to try again", async () => {
  const state = serverWhere(true);
  let down = true;
  server.use(
    http.get("/api/auth/me", () =>
      down ? new HttpResponse(null, { status: 503 }) : HttpResponse.json(state.person),
    ),
  );
  render(<App />);
  expect(await screen.findByRole("alert", undefined, { timeout: 5000 })).toHaveTextContent("ne répond pas");
  down = false;
  await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByLabelText("Rechercher")).toBeVisible();
});

test("the sign-in speaks English to whoever chose it", async () => {
  serverWhere(false);
  localStorage.setItem("akig.language", "en");
  render(<App />);
  expect(await screen.findByRole("button", { name: "Sign in" })).toBeVisible();
  expect(screen.getByLabelText("Password")).toBeVisible();
});
