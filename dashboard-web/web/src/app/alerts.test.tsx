import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { App } from "./App";
import { server } from "./testing/server";
import { TestSocket } from "./testing/socket";

const alert = (id: number, more: object = {}) => ({
  id: `a${id}`,
  sequence: id,
  tenant_id: `T-${id}`,
  tenant_name: `Locataire ${id}`,
  kind: "RENT_OVERDUE",
  severity: "HIGH",
  state: "OPEN",
  message: `Un loyer est impayé depuis ${id} jours`,
  assigned_to: null,
  snoozed_until: null,
  close_reason: null,
  opened_at: `2026-11-23T08:00:${String(id % 60).padStart(2, "0")}Z`,
  changed_at: "2026-11-23T08:00:00Z",
  ...more,
});
const hello = (resume = "UP_TO_DATE") => ({ type: "hello", sequence: 2, resume, heartbeat_seconds: 20 });
const told = (one: { sequence: number }) => ({
  type: "alert",
  sequence: one.sequence,
  change: "OPENED",
  alert: one,
});

let inbox: object[] = [];
beforeEach(() => {
  // The list shows only what is near the window, and a page without a layout has none.
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 100 });
  inbox = [alert(2), alert(1)];
  server.use(http.get("/api/alerts", () => HttpResponse.json({ alerts: inbox, sequence: 2 })));
  history.replaceState(null, "", "/alertes");
});

async function open() {
  render(<App />);
  expect(await screen.findByText("Un loyer est impayé depuis 2 jours")).toBeVisible();
  await act(async () => TestSocket.last.say(hello()));
}

test("the inbox is shown, then the stream goes on from where it was", async () => {
  await open();
  expect(TestSocket.last.url).toMatch(/\/ws\/alerts\?since=2$/);
  expect(screen.getByText("En direct")).toBeVisible();
  act(() => TestSocket.last.say(told(alert(3))));
  expect(await screen.findByText("Un loyer est impayé depuis 3 jours")).toBeVisible();
  expect(document.title).toBe("(3) Alertes · AKIG");
});

test("a broken line is told, and is taken up again from the last alert that came", async () => {
  await open();
  act(() => TestSocket.last.say(told(alert(3))));
  await screen.findByText("Un loyer est impayé depuis 3 jours");
  act(() => TestSocket.last.close());
  await userEvent.click(await screen.findByRole("button", { name: "Réessayer maintenant" }));
  expect(TestSocket.opened).toHaveLength(2);
  expect(TestSocket.last.url).toMatch(/since=3$/);
});

test("who missed too much fetches the inbox anew", async () => {
  await open();
  inbox = [alert(900)];
  act(() => TestSocket.last.say(hello("TOO_FAR")));
  expect(await screen.findByText("Un loyer est impayé depuis 900 jours")).toBeVisible();
  expect(screen.queryByText("Un loyer est impayé depuis 2 jours")).toBeNull();
});

test("five hundred alerts at once change the page once", async () => {
  await open();
  const changed = vi.fn();
  new MutationObserver(changed).observe(document.querySelector("title") ?? document.head, {
    childList: true,
  });
  act(() => {
    for (let id = 3; id <= 502; id++) TestSocket.last.say(told(alert(id)));
  });
  await waitFor(() => expect(document.title).toBe("(502) Alertes · AKIG"));
  expect(changed).toHaveBeenCalledTimes(1);
  expect(screen.getAllByRole("article").length).toBeLessThan(60);
});

test("the keys choose an alert and take it on", async () => {
  await open();
  const sent: unknown[] = [];
  server.use(
    http.post("/api/alerts/:id/acknowledge", async ({ request, params }) => {
      sent.push([params["id"], await request.json()]);
      return HttpResponse.json(alert(1, { state: "ACKNOWLEDGED", sequence: 3 }));
    }),
  );
  await userEvent.keyboard("jja");
  await waitFor(() => expect(screen.queryByText("Un loyer est impayé depuis 1 jours")).toBeNull());
  expect(sent).toEqual([["a1", { sequence: 1 }]]);
  expect(screen.getByRole("button", { name: "Prises en charge 1" })).toBeVisible();
});

test("s offers how long to put it aside, and the choice is sent", async () => {
  await open();
  let until = "";
  server.use(
    http.post("/api/alerts/a2/snooze", async ({ request }) => {
      until = ((await request.json()) as { until: string }).until;
      return HttpResponse.json(alert(2, { state: "SNOOZED", sequence: 3, snoozed_until: until }));
    }),
  );
  await userEvent.keyboard("js");
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "3 jours" }));
  await waitFor(() => expect(screen.queryByText("Un loyer est impayé depuis 2 jours")).toBeNull());
  expect(Date.parse(until)).toBeGreaterThan(Date.now() + 2 * 86_400_000);
});

test("an alert that has changed meanwhile is left alone, and that is said", async () => {
  await open();
  server.use(
    http.post("/api/alerts/:id/acknowledge", () =>
      HttpResponse.json({ code: "alert_changed", detail: "x" }, { status: 409 }),
    ),
  );
  await userEvent.keyboard("ja");
  expect(await screen.findByText(/a changé entre-temps/)).toBeInTheDocument();
  expect(screen.getByText("Un loyer est impayé depuis 2 jours")).toBeVisible();
});

test("whoever may only read sees no buttons", async () => {
  server.use(http.get("/api/auth/me", () => HttpResponse.json({ id: "v", name: "V", role: "VIEWER" })));
  await open();
  expect(screen.queryByRole("button", { name: "Prendre en charge" })).toBeNull();
});
