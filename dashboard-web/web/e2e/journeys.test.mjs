// What a person does, in a real browser against everything running. Started by a test of quickstart.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { address, launch, openPage, owes, scored, settled, signIn } from "./browser.mjs";
import { reliable } from "./pages.mjs";

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await openPage(browser);
  await signIn(page, "viewer");
  await scored(page);
});
after(() => browser.close());
beforeEach(async () => {
  await page?.context().close();
  page = await openPage(browser);
});

const sees = (text, options) => page.getByText(text, options).first().waitFor();

test("sign in, find the reliable tenant, read EXCELLENT, recalculate", async () => {
  await signIn(page, "viewer");
  await page.getByLabel("Rechercher").fill(reliable);
  await page.keyboard.press("Enter");
  const card = page.getByRole("article", { name: "Score du locataire" });
  await card.getByText("🟢").waitFor();
  await card.getByText("EXCELLENT").waitFor();
  await page.getByRole("button", { name: "Recalculer" }).click();
  await sees("Score recalculé");
  assert.deepEqual(page.complaints, []);
});

test("from the first page to who will not pay and why in three clicks", async () => {
  await signIn(page, "viewer");
  await page.getByRole("link", { name: "Locataires", exact: true }).click();
  await page.getByRole("button", { name: /Critique/ }).click();
  await page.getByRole("row").nth(1).getByRole("link").click();
  await sees("CRITIQUE");
  await sees("Pourquoi");
});

test("a tenant is found by a name without its accents", async () => {
  await signIn(page, "viewer");
  await page.keyboard.press("/");
  await page.keyboard.type("balde");
  await page.getByRole("option", { name: /Baldé/ }).first().click();
  await page.getByRole("article", { name: "Score du locataire" }).waitFor();
  assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Baldé/);
});

test("another language is spoken at once, and still after a reload", async () => {
  await signIn(page, "viewer", `/locataires/${reliable}`);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Recalculate" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Recalculate" }).waitFor();
  await sees("Where this score comes from");
});

test("a rent that is overdue is told in an open window, and paying it closes the alert there", async () => {
  await signIn(page, "manager", "/alertes");
  await sees("En direct");
  const tenant = await owes(page, 0);
  const alert = page
    .locator(".alert-group")
    .filter({ hasText: tenant.name })
    .getByText(/^nouvelle.*Un loyer est impayé/);
  await alert.waitFor({ timeout: 30_000 });
  const other = await page.context().newPage();
  await other.goto(`${address}/locataires/${tenant.tenant_id}`);
  for (let open = true; open;) {
    await other.getByRole("button", { name: "Enregistrer un paiement" }).click();
    await other.getByRole("dialog").getByRole("button", { name: "Enregistrer", exact: true }).click();
    await other.getByText("Paiement enregistré, le score suit").last().waitFor();
    await other.getByRole("dialog").waitFor({ state: "detached" });
    await settled(other);
    open = await other
      .getByText(/^en retard de/)
      .first()
      .isVisible();
  }
  await alert.waitFor({ state: "detached", timeout: 30_000 });
});

test("an alert is taken on with the keyboard", async () => {
  await signIn(page, "manager", "/alertes");
  await sees("En direct");
  await owes(page, 1);
  await page
    .locator(".alert")
    .getByText(/Un loyer est impayé/)
    .first()
    .waitFor({ timeout: 30_000 });
  const taken = page.getByRole("button", { name: /^Prises en charge/ });
  const before = Number((await taken.innerText()).replace(/\D/g, ""));
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.getByRole("button", { name: `Prises en charge ${before + 1}` }).waitFor();
});

test("a lost connection is told and comes back by itself", async () => {
  const lines = [];
  await page.routeWebSocket(/\/ws\/alerts/, (line) => {
    line.connectToServer();
    lines.push(line);
  });
  await signIn(page, "viewer", "/alertes");
  await sees("En direct");
  await lines[0].close();
  await sees("Connexion perdue", { exact: false });
  await sees("En direct");
  assert.ok(lines.length > 1);
});

test("a file with a bad line is refused with its place, and nothing is stored", async () => {
  await signIn(page, "manager", "/imports");
  await page.getByLabel("ou choisissez-les").setInputFiles({
    name: "payments.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`tenant_id,payment_id,paid_on,amount\n${reliable},e2e-1,2026-11-01,-5\n`),
  });
  await page.getByRole("button", { name: "Importer" }).click();
  await sees(/1 ligne est à corriger. Rien n’a été enregistré/);
  await page.getByRole("row", { name: /payments\.csv 2 amount .*-5 un montant est supérieur à 0/ }).waitFor();
});

test("a mistake in the rules is told with its line", async () => {
  await signIn(page, "admin", "/regles");
  const text = page.getByLabel("Texte des règles (YAML)");
  await text.fill((await text.inputValue()).replace("measure: on_time_rate", "measure: ontime_rate"));
  await page.getByRole("button", { name: "Vérifier et simuler" }).click();
  await sees(/vouliez-vous dire 'on_time_rate'/);
});

test("a session that ends leaves the page where it is", async () => {
  await signIn(page, "viewer", `/locataires/${reliable}`);
  await sees("EXCELLENT");
  await page.context().clearCookies({ name: "akig_session" });
  await page.getByRole("button", { name: "Recalculer" }).click();
  await sees(/Votre session a expiré/);
  await page.getByLabel("Mot de passe").fill(process.env.AKIG_DEMO_PASSWORD);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await sees("EXCELLENT");
});

test("a session that ends under an open dialog can be taken up again, and the dialog is still there", async () => {
  await signIn(page, "manager", `/locataires/${reliable}`);
  await page.getByRole("button", { name: "Enregistrer un paiement" }).click();
  const dialog = page.getByRole("dialog", { name: "Enregistrer un paiement" });
  await dialog.getByLabel(/^Montant/).fill("1000");
  await page.context().clearCookies({ name: "akig_session" });
  await dialog.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await sees(/Votre session a expiré/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByLabel("Mot de passe").fill(process.env.AKIG_DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  assert.equal(await dialog.getByLabel(/^Montant/).inputValue(), "1000");
  await dialog.getByLabel(/^Montant/).fill("2000");
});

test("without a network that is said, a page that was not read too, and all is well again afterwards", async () => {
  await signIn(page, "viewer");
  await sees("À faire en premier");
  await page.getByRole("link", { name: "Règles" }).click();
  await page.getByLabel("Texte des règles (YAML)").waitFor();
  await page.context().setOffline(true);
  await sees(/^Pas de réseau/);
  await page.getByRole("link", { name: "Aujourd’hui" }).click();
  await sees("À faire en premier");
  await page.getByLabel("Rechercher").fill(reliable);
  await page.keyboard.press("Enter");
  await sees(/^Pas de connexion/);
  await page.context().setOffline(false);
  await sees("EXCELLENT");
});

test("the report of a tenant is one page on paper", async () => {
  await signIn(page, "manager");
  const answer = await page.request.get(`${address}/api/tenants?limit=1`);
  const [worst] = (await answer.json()).tenants;
  for (const tenant of [reliable, worst.tenant_id]) {
    await page.goto(`${address}/locataires/${tenant}`);
    await sees("Évolution du score");
    await settled(page);
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, 1, tenant);
  }
});

test("a server that answers only the nine original keys is enough for the card", async () => {
  const nine = {
    tenant_id: "old-1",
    payment_probability: 0.91,
    risk_level: "EXCELLENT",
    badge: "🟢",
    color: "#1F8A4C",
    expected_payment_date: "2026-12-04",
    confidence_score: 0.9,
    factors: [
      { type: "ON_TIME_RATE_90D", severity: "LOW", message: "Les 3 derniers loyers ont été payés à temps" },
    ],
    calculated_at: "2026-11-23T08:15:30Z",
  };
  await page.route("**/tenants/*/solvency", (route) => route.fulfill({ json: nine }));
  await page.route("**/tenants/*/solvency?*", (route) => route.fulfill({ json: nine }));
  await signIn(page, "viewer");
  await page.getByLabel("Rechercher").fill("old-1");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await sees("EXCELLENT");
  await sees("Attendu le 4 décembre");
  await page.getByRole("button", { name: "Recalculer" }).click();
  await sees("Score recalculé");
  assert.deepEqual(page.complaints, []);
});
