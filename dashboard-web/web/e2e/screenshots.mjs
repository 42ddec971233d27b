// npm run screenshots: every page, light and dark, on a desk and on a phone, into docs/images.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { address, launch, openPage, settled, signIn } from "./browser.mjs";
import { pages } from "./pages.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../docs/images");
mkdirSync(folder, { recursive: true });
const browser = await launch();
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
