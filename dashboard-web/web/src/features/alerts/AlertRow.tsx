import { memo } from "react";
import { ago, moment } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import type { Alert } from "./alert";
import { words } from "./words";

interface Props {
  alert: Alert;
  chosen: boolean;
  fresh: boolean;
  onChoose: () => void;
  busy?: boolean;
  onAcknowledge?: () => void;
  onMore?: (about: "snooze" | "more") => void;
}

/** One alert: what, how grave, since when. Unread ones stand out by weight. */
export const AlertRow = memo(function AlertRow(props: Props) {
  const { alert } = props;
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <article
      className="alert"
      data-severity={alert.severity}
      data-state={alert.state}
      data-chosen={props.chosen}
      data-fresh={props.fresh}
      aria-label={alert.message}
      aria-current={props.chosen}
    >
      <div>
        <p className="alert-message">
          {props.fresh && <span className="alert-new">{say.isNew}</span>} {alert.message}
        </p>
        <p className="muted small">
          <span className="alert-severity">{say.severity[alert.severity]}</span> ·{" "}
          <time dateTime={alert.opened_at} title={moment(alert.opened_at, language)}>
            {ago(alert.opened_at, Date.now(), language)}
          </time>
          {alert.assigned_to && ` · ${say.assigned(alert.assigned_to)}`}
          {alert.snoozed_until && ` · ${say.snoozed(moment(alert.snoozed_until, language))}`}
          {alert.close_reason && ` · ${say.closed(alert.close_reason)}`}
        </p>
      </div>
      {props.onMore && (
        <div className="alert-deeds">
          {/* Plain ones: hundreds may come at once. */}
          {alert.state !== "ACKNOWLEDGED" && (
            <button type="button" className="chip" disabled={props.busy} onClick={props.onAcknowledge}>
              {say.acknowledge}
            </button>
          )}
          <button
            type="button"
            className="chip"
            onClick={() => {
              props.onChoose();
              props.onMore?.("more");
            }}
          >
            {say.more}
          </button>
        </div>
      )}
    </article>
  );
});
