import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

export const awa = {
  id: "7a1e",
  username: "awa",
  name: "Awa Diallo",
  role: "MANAGER",
  agency_id: "Kaloum Immobilier",
  operator: false,
};

export const notThere = () => HttpResponse.json({ code: "not_found", detail: "no" }, { status: 404 });

/** Somebody is signed in and has no alerts, unless a test says otherwise; what is not said is not there. */
export const server = setupServer(
  http.get("/api/auth/me", () => HttpResponse.json(awa)),
  http.get("/api/alerts", () => HttpResponse.json({ alerts: [], sequence: 0 })),
  http.get("/api/*", notThere),
);
