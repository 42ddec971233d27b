import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { useLanguage, useWords } from "../../shared/language";
import { Failed } from "../../shared/ui/Failed";
import { Loading } from "../../shared/ui/Loading";
import { First } from "./First";
import { Levels } from "./Levels";
import { Slipped } from "./Slipped";
import { Tiles } from "./Tiles";
import { useSummary, type Summary } from "./usePortfolio";
import { words } from "./words";
import "./today.css";

const Charts = lazy(() => import("./Charts"));

/** What the morning asks: one sentence, then what to do, then figures. */
export default function TodayPage() {
  const summary = useSummary();
  if (summary.isPending) return <Loading rows={10} />;
  if (!summary.data)
    return (
      <Failed error={summary.error} onRetry={() => void summary.refetch()} retrying={summary.isFetching} />
    );
  return summary.data.tenants.total === 0 ? <Welcome /> : <Morning summary={summary.data} />;
}

function Morning({ summary }: { summary: Summary }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const day = new Intl.DateTimeFormat(language === "fr" ? "fr-GN" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(summary.today));
  return (
    <>
      <header className="today">
        <p className="muted today-day">{day}</p>
        <h1>{say.day(summary.week_ahead.rents, summary.week_ahead.worrying, summary.month_ahead.rents)}</h1>
      </header>
      <First summary={summary} />
      <Slipped summary={summary} />
      <Tiles summary={summary} />
      <Levels summary={summary} />
      <Suspense fallback={<Loading rows={6} />}>
        <Charts />
      </Suspense>
    </>
  );
}

function Welcome() {
  const say = useWords(words);
  return (
    <>
      <h1>{say.welcome}</h1>
      <p>
        <Link to="/imports">{say.start}</Link>
      </p>
    </>
  );
}
