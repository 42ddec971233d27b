// Every page, light and dark, on a desk and on a phone: nothing that keeps anybody out, nothing wider than the screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { address, launch, openPage, settled, signIn } from "./browser.mjs";
import { pages } from "./pages.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const dark of [false, true]) {
  for (const phone of [false, true]) {
    test(`${dark ? "dark" : "light"}, ${phone ? "phone" : "desk"}`, async () => {
      const page = await openPage(browser, { dark, phone });
      await page.goto(address);
      await page.getByLabel("Mot de passe").waitFor();
      await check(page, "sign-in");
      await signIn(page, "admin");
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(address + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await settled(page);
        await check(page, name);
      }
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }
}

async function check(page, name) {
  const found = await page.evaluate(
    async ([source, tags]) => {
      // The policy allows no foreign script in the page; the browser's own tools may still run one.
      (0, eval)(source);
      const { violations } = await globalThis.axe.run(document, { runOnly: tags });
      return violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
    },
    [axe, rules],
  );
  assert.deepEqual(found, [], name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} px wider than the screen`);
}
