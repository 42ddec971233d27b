// A real Chromium: the one AKIG_CHROMIUM names, one of the machine's, or the one playwright-core has installed.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const address = process.env.AKIG_DASHBOARD_URL ?? "http://127.0.0.1:3000";
const password = process.env.AKIG_DEMO_PASSWORD ?? "";

/** Where it is; undefined when there is none. */
export function chromiumPath() {
  const named = process.env.AKIG_CHROMIUM;
  const usual = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].flatMap((name) =>
    ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"].map((folder) => `${folder}/${name}`),
  );
  return [named, ...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

export const launch = () =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });

/** A page of its own; what the browser refuses or the page throws is kept in `page.complaints`. */
export async function openPage(browser, { dark = false, phone = false } = {}) {
  const context = await browser.newContext({
    viewport: phone ? { width: 360, height: 780 } : { width: 1280, height: 860 },
    colorScheme: dark ? "dark" : "light",
    locale: "fr-FR",
    timezoneId: "Africa/Conakry",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(address).origin)
      page.complaints.push(`something of ${origin} was asked for`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy|Refused to/.test(message.text()))
      page.complaints.push(message.text());
  });
  return page;
}

const sessions = new Map();

/** Through the page the first time; then with the session from before, as logins are counted. */
export async function signIn(page, username, to = "/") {
  const kept = sessions.get(username);
  if (kept) await page.context().addCookies(kept);
  await page.goto(address + to);
  if (!kept) {
    await page.getByLabel("Nom d’utilisateur").fill(username);
    await page.getByLabel("Mot de passe").fill(password);
    await page.getByRole("button", { name: "Se connecter" }).click();
  }
  await page.getByRole("navigation").waitFor();
  sessions.set(username, await page.context().cookies());
}

/** Until nothing is loading any more. */
export async function settled(page) {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector(".loading"));
}

/** Until the demo's tenants have been scored, which takes some moments after a first start. */
export async function scored(page) {
  for (;;) {
    const answer = await page.request.get(`${address}/api/tenants?limit=1&risk=CRITICAL`);
    if (answer.ok() && (await answer.json()).tenants.length > 0) return;
    await page.waitForTimeout(500);
  }
}

/** Makes a tenant of the good ones who owe nothing, by their place among them, owe a rent of ten days ago; answers who. */
export async function owes(page, place) {
  const found = await page.request.get(`${address}/api/tenants?risk=GOOD&sort=name&limit=200`);
  const { tenants, today } = await found.json();
  const tenant = tenants.filter((one) => !one.arrears)[place];
  const due = new Date(Date.parse(today) - 10 * 86_400_000).toISOString().slice(0, 10);
  const { value } = (await page.context().cookies()).find((cookie) => cookie.name === "XSRF-TOKEN");
  const answer = await page.request.post(`${address}/api/charges`, {
    headers: { "X-XSRF-TOKEN": value },
    data: { tenant_id: tenant.tenant_id, due_date: due, amount: 750_000 },
  });
  if (answer.status() !== 201) throw new Error(`the charge was answered ${answer.status()}`);
  return tenant;
}
