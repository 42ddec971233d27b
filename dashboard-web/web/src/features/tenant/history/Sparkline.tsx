import type { PastStanding } from "./useHistory";

const width = 640;
const height = 72;

/** The line of the probability from 0 to 100 %, the newest right; the table below says the same. */
export function Sparkline({ past, label }: { past: PastStanding[]; label: string }) {
  const times = past.map((one) => Date.parse(one.at));
  const first = Math.min(...times);
  const length = Math.max(1, Math.max(...times) - first);
  const at = (one: PastStanding) =>
    [
      ((Date.parse(one.at) - first) / length) * (width - 12) + 6,
      height - 6 - one.payment_probability * (height - 12),
    ] as const;
  const path = [...past]
    .reverse()
    .map((one, index) => `${index === 0 ? "M" : "L"}${at(one).map(Math.round).join(" ")}`)
    .join("");
  const [x, y] = past[0] ? at(past[0]) : [0, 0];
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={`M0 ${height - 6}H${width}`} stroke="var(--hairline)" fill="none" />
      <path d={path} stroke="var(--accent)" strokeWidth="2" fill="none" strokeLinejoin="round" />
      <circle cx={x} cy={y} r="4" fill="var(--accent)" />
    </svg>
  );
}
