// Every page without a mouse: where the keys lead can be seen, nothing holds them back, and dialogs give the focus back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, launch, openPage, settled, signIn } from "./browser.mjs";
import { pages, reliable } from "./pages.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** What has the focus now, and what is wrong with how it shows. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const name =
      element.getAttribute("aria-label") ?? (element.innerText || element.id || element.tagName).trim();
    const faults = [];
    const style = getComputedStyle(element);
    // A choice of files is shown by the words beside it.
    const shown = element.matches("input[type=file]") ? element.nextElementSibling : element;
    const ring = getComputedStyle(shown);
    if (!(parseFloat(ring.outlineWidth) >= 1 && ring.outlineStyle !== "none") && ring.boxShadow === "none")
      faults.push("is not seen to have the focus");
    if (element.tabIndex > 0) faults.push(`has tabindex ${element.tabIndex}`);
    const box = shown.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
    const top = document.elementFromPoint(x, y);
    if (style.visibility === "hidden" || !(top && (shown.contains(top) || top.contains(shown))))
      faults.push(`is covered or off the screen at ${Math.round(x)}, ${Math.round(y)}`);
    element.dataset.walked ??= String(document.querySelectorAll("[data-walked]").length + 1);
    return {
      name: name.slice(0, 60),
      faults,
      walked: element.dataset.walked,
      main: Boolean(element.closest("main")),
    };
  });

for (const phone of [false, true]) {
  test(`Tab leads through every page, ${phone ? "phone" : "desk"}`, async () => {
    const page = await openPage(browser, { phone });
    await signIn(page, "admin");
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(address + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await settled(page);
      const seen = [];
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press("Tab");
        const at = await focused(page);
        if (!at || seen.some((one) => one.walked === at.walked)) break;
        seen.push(at);
      }
      const wrong = seen.flatMap((one) => one.faults.map((fault) => `${one.name} ${fault}`));
      assert.deepEqual(wrong, [], name);
      assert.equal(seen[0].name, "Aller au contenu", name);
      assert.ok(
        seen.some((one) => one.main),
        `${name}: nothing in the page can be reached`,
      );
    }
    await page.context().close();
  });
}

test("the first key leads past the menu", async () => {
  const page = await openPage(browser);
  await signIn(page, "viewer", "/locataires");
  await settled(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  await page.keyboard.press("Tab");
  assert.ok((await focused(page)).main);
});

test("a new page begins at its top with the focus, and going back finds the place that was left", async () => {
  const page = await openPage(browser);
  await signIn(page, "viewer", "/locataires");
  await page.getByRole("row").nth(15).waitFor();
  await page.mouse.wheel(0, 1500);
  await page.waitForFunction(() => scrollY > 1000);
  const place = await page.evaluate(() => scrollY);
  const row = page.getByRole("row").nth(16).getByRole("link");
  await row.click();
  await page.getByRole("article", { name: "Score du locataire" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.goBack();
  await page.waitForFunction((at) => Math.abs(scrollY - at) < 400, place);
});

test("a dialog keeps the focus, and gives it back", async () => {
  const page = await openPage(browser);
  await signIn(page, "manager", `/locataires/${reliable}`);
  await settled(page);
  const button = page.getByRole("button", { name: "Enregistrer un paiement" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const inside = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      // Between the last and the first, the browser's own bar has its turn.
      return activeElement === document.body || Boolean(activeElement.closest("dialog"));
    });
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "INPUT");
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    assert.ok(await inside(), `after ${step + 1} times`);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.ok(await button.evaluate((element) => element === document.activeElement));
});
