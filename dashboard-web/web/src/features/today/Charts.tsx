import { Area, AreaChart, Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { day, dayOfYear, money, month, share, shortNumber } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Fetched } from "../../shared/ui/Fetched";
import { Figures } from "../../shared/ui/Figures";
import { Section } from "../../shared/ui/Section";
import { useTrend, type Trend } from "./usePortfolio";
import { words } from "./words";

const axis = { tickLine: false, axisLine: false, stroke: "var(--muted)", fontSize: 12 } as const;

/** What was at risk day by day, and what came in month by month. Each drawing has its table. */
export default function Charts() {
  const say = useWords(words);
  const trend = useTrend();
  return (
    <Section title={say.trend}>
      <Fetched query={trend} rows={6}>
        {(data) => (
          <div className="charts">
            <Collected trend={data} />
            <AtRisk trend={data} />
          </div>
        )}
      </Fetched>
    </Section>
  );
}

function AtRisk({ trend }: { trend: Trend }) {
  const { language } = useLanguage();
  const say = useWords(words);
  return (
    <Figures
      title={say.late}
      word={say.table}
      head={[say.date, say.late]}
      rows={trend.days.map((one) => [
        dayOfYear(one.day, language),
        money(Math.round(one.expected_late), trend.currency, language),
      ])}
    >
      {trend.days.length < 2 ? (
        <p className="muted">{say.soon}</p>
      ) : (
        <ResponsiveContainer width="100%" height={180}>
          <AreaChart
            data={trend.days}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="day"
              {...axis}
              minTickGap={48}
              tickFormatter={(value: string) => day(value, language, "short")}
            />
            <YAxis {...axis} width={56} tickFormatter={(value: number) => shortNumber(value, language)} />
            <Area
              dataKey="expected_late"
              stroke="var(--accent)"
              strokeWidth={2}
              fill="var(--accent-tint)"
              isAnimationActive={false}
            />
          </AreaChart>
        </ResponsiveContainer>
      )}
    </Figures>
  );
}

function Collected({ trend }: { trend: Trend }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const rate = (part: number | null) => (part === null ? "–" : share(part, language));
  const bars = trend.months.map((one) => ({
    month: one.month,
    onTime: one.on_time_rate ?? 0,
    late: Math.max(0, (one.paid_rate ?? 0) - (one.on_time_rate ?? 0)),
  }));
  return (
    <Figures
      title={say.collection}
      word={say.table}
      head={[say.month, say.onTime, say.paid]}
      rows={trend.months.map((one) => [
        month(one.month, language) + (one.complete ? "" : ` (${say.open})`),
        rate(one.on_time_rate),
        rate(one.paid_rate),
      ])}
      legend={[
        ["var(--accent)", say.onTime],
        ["var(--line)", say.paid],
      ]}
    >
      <ResponsiveContainer width="100%" height={180}>
        <BarChart data={bars} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis
            dataKey="month"
            {...axis}
            minTickGap={16}
            tickFormatter={(value: string) => month(value, language)}
          />
          <YAxis
            {...axis}
            width={48}
            domain={[0, 1]}
            ticks={[0, 0.5, 1]}
            tickFormatter={(value: number) => share(value, language)}
          />
          <Bar dataKey="onTime" stackId="paid" fill="var(--accent)" isAnimationActive={false} />
          <Bar dataKey="late" stackId="paid" fill="var(--line)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </Figures>
  );
}
