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
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--lang=fr-FR"],
    // The browser's own words, such as those of a field for a day, follow the system.
    env: { ...process.env, LANGUAGE: "fr", LANG: "fr_FR.UTF-8" },
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
