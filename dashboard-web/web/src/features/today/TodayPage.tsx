import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { money, weekday } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { usePageTitle } from "../../shared/title";
import { Fetched } from "../../shared/ui/Fetched";
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
  const say = useWords(words);
  usePageTitle(say.title);
  return (
    <Fetched query={summary} rows={10}>
      {(data) => (data.tenants.total === 0 ? <Welcome /> : <Morning summary={data} />)}
    </Fetched>
  );
}

function Morning({ summary }: { summary: Summary }) {
  const { language } = useLanguage();
  const say = useWords(words);
  return (
    <>
      <header className="today">
        <p className="muted today-day">{weekday(summary.today, language)}</p>
        <h1>{say.day(summary.week_ahead.rents, summary.week_ahead.worrying, summary.month_ahead.rents)}</h1>
        <Morsels summary={summary} />
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

/** What else the morning asks, each with the way to it. */
function Morsels({ summary }: { summary: Summary }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const { alerts, month_ahead: ahead, slipped } = summary;
  return (
    <ul className="morsels">
      <li>
        <Link to="/alertes">{say.openAlerts(alerts.open, alerts.urgent)}</Link>
      </li>
      <li>
        <Link to="/locataires?tri=rent_at_risk">
          {say.ahead(money(Math.round(ahead.expected_late), summary.currency, language))}
        </Link>
      </li>
      {slipped.tenants > 0 && (
        <li>
          <Link to="/locataires?report=1&tri=rent_at_risk">{say.slippedShort(slipped.tenants)}</Link>
        </li>
      )}
    </ul>
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
