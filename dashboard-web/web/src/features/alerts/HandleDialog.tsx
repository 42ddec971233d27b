import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type SubmitEvent } from "react";
import type { Api } from "../../shared/api";
import { moment } from "../../shared/format";
import { getJson } from "../../shared/http";
import { useLanguage, useWords } from "../../shared/language";
import { Dialog } from "../../shared/ui/Dialog";
import type { Alert } from "./alert";
import type { Deed } from "./useAlerts";
import { words } from "./words";

interface Props {
  alert: Alert;
  about: "snooze" | "more";
  onClose: () => void;
  onDeed: (deed: Deed) => void;
}

const pauses = [1, 3, 7, 30];

/** Everything that can be done about one alert, and what was. */
export function HandleDialog({ alert, about, onClose, onDeed }: Props) {
  const say = useWords(words);
  return (
    <Dialog
      title={about === "snooze" ? say.snooze : (alert.tenant_name ?? alert.tenant_id)}
      onClose={onClose}
    >
      <div className="handle">
        <p>{alert.message}</p>
        <div className="row-of" role="group" aria-label={say.snooze}>
          {about === "more" && <span className="muted">{say.snooze}</span>}
          {pauses.map((days) => (
            <button
              key={days}
              type="button"
              className="chip"
              onClick={() => onDeed({ verb: "snooze", until: morningIn(days) })}
            >
              {say.days(days)}
            </button>
          ))}
        </div>
        {about === "more" && (
          <>
            <Field
              label={say.assign}
              hint={say.assignTo}
              onSend={(user) => onDeed({ verb: "assign", user })}
            />
            <Field label={say.comment} onSend={(comment) => onDeed({ verb: "comment", comment })} />
            <Field
              label={say.close}
              hint={say.reason}
              onSend={(reason) => onDeed({ verb: "close", reason })}
            />
            <Story id={alert.id} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Eight o'clock, when the day begins. */
function morningIn(days: number): string {
  const morning = new Date();
  morning.setDate(morning.getDate() + days);
  morning.setHours(8, 0, 0, 0);
  return morning.toISOString();
}

function Field({ label, hint, onSend }: { label: string; hint?: string; onSend: (text: string) => void }) {
  const [text, setText] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim()) onSend(text.trim());
  };
  return (
    <form className="handle-field" onSubmit={submit}>
      <input
        className="input"
        aria-label={hint ? `${label} : ${hint}` : label}
        placeholder={hint ?? label}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit">{label}</Button>
    </form>
  );
}

function Story({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const story = useQuery({
    queryKey: ["alerts", "one", id, language],
    queryFn: ({ signal }) => getJson<Api<"AlertDetail">>(`/api/alerts/${id}`, language, signal),
    staleTime: 0,
  });
  if (!story.data) return null;
  return (
    <>
      <h3 className="small muted">{say.history}</h3>
      <ul className="story small">
        {story.data.history.map((event) => (
          <li key={event.sequence}>
            <span className="muted">{moment(event.at, language)}</span>{" "}
            {say.change[event.change] ?? event.change}
            {event.actor && ` · ${event.actor}`}
            {event.comment && <q> {event.comment}</q>}
          </li>
        ))}
      </ul>
    </>
  );
}
