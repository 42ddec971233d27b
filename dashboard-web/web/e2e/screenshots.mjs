// npm run screenshots: every page, light and dark, on a desk and on a phone, into docs/images. A demo in which nothing has
// happened yet gets some overdue rents first.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { address, launch, openPage, owes, scored, settled, signIn } from "./browser.mjs";
import { pages } from "./pages.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../docs/images");
mkdirSync(folder, { recursive: true });
const browser = await launch();
await somethingToDo();
for (const dark of [false, true]) {
  for (const phone of [false, true]) {
    const page = await openPage(browser, { dark, phone });
    await signIn(page, "manager");
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(address + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await settled(page);
      const file = `${name}-${phone ? "phone" : "desk"}-${dark ? "dark" : "light"}.png`;
      await page.screenshot({ path: join(folder, file) });
    }
    await page.context().close();
  }
}
await browser.close();

async function somethingToDo() {
  const page = await openPage(browser);
  await signIn(page, "manager");
  await scored(page);
  const open = async () =>
    (await (await page.request.get(`${address}/api/alerts?state=OPEN&limit=10`)).json()).alerts.length;
  if ((await open()) < 5) for (const place of [0, 3, 6, 9, 12]) await owes(page, place);
  while ((await open()) < 5) await page.waitForTimeout(500);
  await page.context().close();
}
