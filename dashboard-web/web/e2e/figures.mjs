// npm run figures: how soon the first page is painted on a CPU slowed 4 times, and how long 500 alerts at once hold it up.
import { address, launch, openPage, settled, signIn } from "./browser.mjs";

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
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
await page.goto(address);
await settled(page);
await page.waitForTimeout(1000);
console.log(
  `largest contentful paint, CPU slowed 4 times: ${Math.round((await page.evaluate(() => globalThis.seen)).paint)} ms`,
);

await page.goto(`${address}/alertes`);
await page.getByText("En direct").waitFor();
const { sequence } = await page.evaluate(async () => (await fetch("/api/alerts?limit=1")).json());
await page.evaluate(() => Object.assign(globalThis.seen, { longest: 0, tasks: 0 }));
for (let at = 1; at <= 500; at++) line.send(JSON.stringify(alert(sequence + at)));
await page.waitForFunction(() => /\((5\d\d)\)/.test(document.title));
await page.waitForTimeout(2000);
const { longest, tasks } = await page.evaluate(() => globalThis.seen);
console.log(
  `500 alerts at once, CPU slowed 4 times: longest task ${Math.round(longest)} ms, ${tasks} over 50 ms`,
);
await browser.close();

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
