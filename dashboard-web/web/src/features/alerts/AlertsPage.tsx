import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { count } from "../../shared/format";
import { getJson } from "../../shared/http";
import { useLanguage, useWords } from "../../shared/language";
import { Failed } from "../../shared/ui/Failed";
import { Fetched } from "../../shared/ui/Fetched";
import { Loading } from "../../shared/ui/Loading";
import { PageHead } from "../../shared/ui/PageHead";
import { grouped, type AlertState, type Inbox } from "./alert";
import { AlertList } from "./AlertList";
import { useFeed, useGroups, useReconnect } from "./useAlerts";
import { words } from "./words";
import "./alerts.css";

const none: ReadonlySet<string> = new Set();
const states: AlertState[] = ["OPEN", "ACKNOWLEDGED", "SNOOZED", "CLOSED"];

/** The inbox: what is to be handled, live; the rest one chip away. */
export default function AlertsPage() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { alerts } = useFeed();
  const [params, setParams] = useSearchParams();
  const asked = params.get("etat") as AlertState | null;
  const state = asked && states.includes(asked) ? asked : "OPEN";
  const counts = useMemo(() => {
    const found: Partial<Record<AlertState, number>> = {};
    for (const alert of alerts.values()) found[alert.state] = (found[alert.state] ?? 0) + 1;
    return found;
  }, [alerts]);
  return (
    <>
      <PageHead title={say.title}>
        <Live />
      </PageHead>
      <div className="row-of alert-states" role="group" aria-label={say.title}>
        {states.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={state === one}
            onClick={() => setParams(one === "OPEN" ? {} : { etat: one }, { replace: true })}
          >
            {say.state[one]}
            {one === "CLOSED" ? "" : ` ${count(counts[one] ?? 0, language)}`}
          </button>
        ))}
        <span className="muted small alert-keys">{say.keys}</span>
      </div>
      {state === "CLOSED" ? <Closed /> : <Open key={state} state={state} />}
    </>
  );
}

function Live() {
  const say = useWords(words);
  const { connection } = useFeed();
  const again = useReconnect();
  return (
    <p className="row-of" role="status">
      <span className="live" data-connection={connection}>
        {say.connection[connection]}
      </span>
      {connection === "waiting" && (
        <Button size="small" onClick={again}>
          {say.again}
        </Button>
      )}
    </p>
  );
}

function Open({ state }: { state: AlertState }) {
  const say = useWords(words);
  const feed = useFeed();
  const again = useReconnect();
  const groups = useGroups(state);
  if (!feed.loaded && feed.failure) return <Failed error={feed.failure} onRetry={again} />;
  if (!feed.loaded) return <Loading rows={8} />;
  if (groups.length === 0) return <p className="muted">{state === "OPEN" ? say.emptyOpen : say.empty}</p>;
  return <AlertList groups={groups} fresh={feed.fresh} />;
}

function Closed() {
  const say = useWords(words);
  const { language } = useLanguage();
  const closed = useQuery({
    queryKey: ["alerts", "closed", language],
    queryFn: ({ signal }) => getJson<Inbox>("/api/alerts?state=CLOSED&limit=200", language, signal),
  });
  const groups = useMemo(() => grouped(closed.data?.alerts ?? []), [closed.data]);
  return (
    <Fetched query={closed} rows={8}>
      {() =>
        groups.length === 0 ? (
          <p className="muted">{say.empty}</p>
        ) : (
          <AlertList groups={groups} fresh={none} />
        )
      }
    </Fetched>
  );
}
