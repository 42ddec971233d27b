import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

export const awa = {
  id: "7a1e",
  username: "awa",
  name: "Awa Diallo",
  role: "MANAGER",
  agency_id: "Kaloum Immobilier",
};

/** Somebody is signed in unless a test says otherwise. */
export const server = setupServer(http.get("/api/auth/me", () => HttpResponse.json(awa)));
