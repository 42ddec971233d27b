// npm run figures: how soon the first page is painted, how long 500 alerts at once hold it up, and how 20,000 tenants scroll.
import { address, launch, openPage, settled, signIn } from "./browser.mjs";
import { manyTenants, total } from "./many.mjs";

const slow = 4;
const browser = await launch();
const page = await openPage(browser);
await page.addInitScript(() => {
  globalThis.seen = { paint: 0, longest: 0, tasks: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.seen.paint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      globalThis.seen.longest = Math.max(globalThis.seen.longest, entry.duration);
      globalThis.seen.tasks += 1;
    }
  }).observe({ type: "longtask" });
});
let line;
await page.routeWebSocket(/\/ws\/alerts/, (route) => {
  line = route;
  route.connectToServer();
});
await signIn(page, "manager");
const session = await page.context().newCDPSession(page);
const slowed = (rate) => session.send("Emulation.setCPUThrottlingRate", { rate });
const seen = () => page.evaluate(() => globalThis.seen);
const forget = () => page.evaluate(() => Object.assign(globalThis.seen, { longest: 0, tasks: 0 }));
const told = ({ longest, tasks }) => `longest task ${Math.round(longest)} ms, ${tasks} over 50 ms`;

await slowed(slow);
await paint();
await alerts();
for (const rate of [1, slow]) {
  await slowed(rate);
  await table(rate);
}
await browser.close();

async function paint() {
  await page.goto(address);
  await settled(page);
  await page.waitForTimeout(1000);
  console.log(`largest contentful paint, CPU slowed ${slow} times: ${Math.round((await seen()).paint)} ms`);
}

async function alerts() {
  await page.goto(`${address}/alertes`);
  await page.getByText("En direct").waitFor();
  const { sequence } = await page.evaluate(async () => (await fetch("/api/alerts?limit=1")).json());
  await forget();
  for (let at = 1; at <= 500; at++) line.send(JSON.stringify(alert(sequence + at)));
  await page.waitForFunction(() => /\((5\d\d)\)/.test(document.title));
  await page.waitForTimeout(2000);
  console.log(`500 alerts at once, CPU slowed ${slow} times: ${told(await seen())}`);
}

/** Ten seconds of scrolling, a screen every six frames, while the pages of the list come; then to the very end. */
async function table(rate) {
  await manyTenants(page);
  await page.goto(`${address}/locataires`);
  await page.getByRole("row").nth(20).waitFor();
  await settled(page);
  await forget();
  const frames = await page.evaluate(
    () =>
      new Promise((done) => {
        const times = [];
        let before = performance.now();
        const until = before + 10_000;
        const frame = (now) => {
          times.push(now - before);
          before = now;
          scrollBy(0, 150);
          if (now < until) requestAnimationFrame(frame);
          else done(times.slice(1).sort((a, b) => a - b));
        };
        requestAnimationFrame(frame);
      }),
  );
  const at = (share) => Math.round(frames[Math.floor((frames.length - 1) * share)]);
  const place = await page.evaluate(() => Math.round(scrollY / 48));
  console.log(
    `${total} tenants, CPU slowed ${rate} times, scrolled by ${place} rows in 10 s: ${frames.length} frames,` +
      ` half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms, slowest ${at(1)} ms; ${told(await seen())};` +
      ` ${await page.getByRole("row").count()} rows in the page`,
  );
  await forget();
  const start = Date.now();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.locator(`[aria-rowindex="${total + 1}"] a`).waitFor();
  console.log(`to the last of them: ${Date.now() - start} ms; ${told(await seen())}`);
  await page.unroute(/\/api\/tenants\?/);
}

function alert(sequence) {
  const at = new Date().toISOString();
  return {
    type: "alert",
    sequence,
    change: "OPENED",
    at,
    alert: {
      id: `figure-${sequence}`,
      sequence,
      tenant_id: `F-${sequence}`,
      tenant_name: `Locataire ${sequence}`,
      kind: "RENT_OVERDUE",
      severity: "HIGH",
      state: "OPEN",
      message: `Un loyer est impayé depuis ${sequence} jours`,
      opened_at: at,
      changed_at: at,
    },
  };
}
