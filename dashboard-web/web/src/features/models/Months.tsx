import { Bar, BarChart, Cell, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { count, month, share } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Figures } from "../../shared/ui/Figures";
import type { Month } from "./useModels";
import { words } from "./words";

const axis = { tickLine: false, axisLine: false, stroke: "var(--muted)", fontSize: 12 } as const;

/** Month by month; one that is still under way is drawn hollow, as it may yet change. */
export default function Months({ months }: { months: Month[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const drawn = [...months]
    .reverse()
    .map((one) => ({ ...one, accuracy: (one.realised ?? one.so_far)?.accuracy ?? 0 }));
  const some = drawn.some((one) => one.accuracy > 0);
  return (
    <Figures
      title={say.months}
      word={say.table}
      head={[say.month, say.share, say.outcomes]}
      rows={months.map((one) => {
        const figures = one.realised ?? one.so_far;
        return [
          month(one.due_month, language) + (one.state === "IMMATURE" ? ` (${say.immature})` : ""),
          figures ? share(figures.accuracy, language) : "–",
          figures ? count(figures.outcomes, language) : say.pending(one.pending.charges),
        ];
      })}
    >
      {!some && <p className="muted small">{say.noneDue}</p>}
      {some && (
        <ResponsiveContainer width="100%" height={180}>
          <BarChart data={drawn} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis dataKey="due_month" {...axis} tickFormatter={(value: string) => month(value, language)} />
            <YAxis
              {...axis}
              width={48}
              domain={[0, 1]}
              ticks={[0, 0.5, 1]}
              tickFormatter={(value: number) => share(value, language)}
            />
            <Bar dataKey="accuracy" isAnimationActive={false}>
              {drawn.map((one) => (
                <Cell
                  key={one.due_month}
                  fill={one.state === "IMMATURE" ? "var(--accent-tint)" : "var(--accent)"}
                  stroke="var(--accent)"
                  strokeDasharray={one.state === "IMMATURE" ? "3 3" : ""}
                />
              ))}
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      )}
    </Figures>
  );
}
