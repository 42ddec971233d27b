import { lazy, Suspense } from "react";
import { share } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Fetched } from "../../shared/ui/Fetched";
import { Loading } from "../../shared/ui/Loading";
import { Section } from "../../shared/ui/Section";
import { calibrationOf, useAccuracy, type Metrics } from "./useModels";
import { words } from "./words";

const Months = lazy(() => import("./Months"));
const Calibration = lazy(() => import("./Calibration"));

/** What really happened beside what was said; before anything has, what it did on tenants kept apart. */
export function Truth({ version, metrics }: { version: string; metrics: Metrics | null }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const accuracy = useAccuracy(version);
  const months = accuracy.data?.cohorts.filter((month) => !month.shadow) ?? [];
  const bins = calibrationOf(months);
  return (
    <Section title={say.right}>
      <Fetched query={accuracy} rows={4}>
        {({ last_days: last }) => (
          <p>
            {last?.accuracy != null
              ? say.accuracy(share(last.accuracy, language), last.outcomes, last.days)
              : say.tooEarly}
          </p>
        )}
      </Fetched>
      {metrics && <Measured metrics={metrics} />}
      <Suspense fallback={<Loading rows={4} />}>
        <div className="truth">
          {months.length > 0 && <Months months={months} />}
          {bins.length > 1 && <Calibration bins={bins} />}
        </div>
      </Suspense>
    </Section>
  );
}

function Measured({ metrics }: { metrics: Metrics }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  return (
    <dl className="measured">
      {(["auc", "brier", "calibration_error"] as const).map((name) => {
        const value = metrics[`out_of_fold_${name}`];
        return (
          value !== undefined && (
            <div key={name}>
              <dt className="muted small">{say[name]}</dt>
              <dd>
                <strong>{format.format(value)}</strong>
                <span className="muted small">{say.metric[name]}</span>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
