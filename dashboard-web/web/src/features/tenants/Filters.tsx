import "../../shared/ui/ui.css";
import { useEffect, useEffectEvent, useState } from "react";
import { useWords } from "../../shared/language";
import { badges, levels, levelWords } from "../../shared/score";
import { orders, type Order, type View } from "./useTenants";
import { words } from "./words";

/** What narrows the list, as chips that show what is on. */
export function Filters({ view, onChange }: { view: View; onChange: (part: Partial<View>) => void }) {
  const say = useWords(words);
  const word = useWords(levelWords);
  const some = view.q !== "" || view.risk.length > 0 || view.overdue || view.slipped;
  return (
    <div className="filters">
      <Words key={view.q === "" ? "none" : "some"} text={view.q} onChange={(q) => onChange({ q })} />
      <div className="row-of" role="group" aria-label={say.levels}>
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            className="chip"
            aria-pressed={view.risk.includes(level)}
            onClick={() =>
              onChange({
                risk: view.risk.includes(level)
                  ? view.risk.filter((one) => one !== level)
                  : [...view.risk, level],
              })
            }
          >
            <span className="badge" aria-hidden="true">
              {badges[level]}
            </span>{" "}
            {word[level]}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          aria-pressed={view.overdue}
          onClick={() => onChange({ overdue: !view.overdue })}
        >
          {say.overdue}
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={view.slipped}
          onClick={() => onChange({ slipped: !view.slipped })}
        >
          {say.slipped}
        </button>
        {some && (
          <button
            type="button"
            className="chip chip-plain"
            onClick={() => onChange({ q: "", risk: [], overdue: false, slipped: false })}
          >
            {say.clear}
          </button>
        )}
      </div>
      <label className="row-of small muted sort">
        {say.sort}
        <select
          className="input"
          value={view.order}
          onChange={(event) => onChange({ order: event.target.value as Order, backwards: false })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {say.order[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Asks once the writer pauses. */
function Words({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const say = useWords(words);
  const [typed, setTyped] = useState(text);
  const settled = useEffectEvent(() => {
    if (typed.trim() !== text) onChange(typed.trim());
  });
  useEffect(() => {
    const timer = setTimeout(() => settled(), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      type="search"
      className="input"
      aria-label={say.search}
      placeholder={say.search}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
