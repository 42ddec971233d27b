import { Link } from "react-router";
import { count, percent } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { levels } from "../../shared/score";
import { addressOf, nameOf } from "../../shared/tenants";
import { Level } from "../../shared/ui/Level";
import { Section } from "../../shared/ui/Section";
import type { Trial } from "./useRules";
import { words } from "./words";

const shown = 20;

/** Who would change level, before anything is published. */
export function Effect({ trial }: { trial: Trial }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const left = trial.changes.length - shown + trial.changes_left_out;
  return (
    <Section title={say.effect}>
      <p role="status">
        {trial.changed === 0 ? say.nobody : say.changed(trial.changed, trial.tenants)}{" "}
        {trial.changed > 0 && say.ways(trial.worsened, trial.improved, trial.alerts)}
      </p>
      <div className="effect">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say.level}</th>
              <th scope="col" className="number">
                {say.before}
              </th>
              <th scope="col" className="number">
                {say.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <tr key={level}>
                <td>
                  <Level level={level} />
                </td>
                <td className="number">{count(trial.levels_before[level] ?? 0, language)}</td>
                <td className="number">{count(trial.levels_after[level] ?? 0, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {trial.changes.length > 0 && (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{say.tenant}</th>
                <th scope="col">{say.before}</th>
                <th scope="col">{say.after}</th>
              </tr>
            </thead>
            <tbody>
              {trial.changes.slice(0, shown).map((one) => (
                <tr key={one.tenant_id}>
                  <td>
                    <Link to={addressOf(one.tenant_id)}>{nameOf(one)}</Link>
                  </td>
                  <td>
                    {percent(one.before.payment_probability, language)}{" "}
                    <Level level={one.before.risk_level} />
                  </td>
                  <td>
                    {percent(one.after.payment_probability, language)} <Level level={one.after.risk_level} />
                  </td>
                </tr>
              ))}
            </tbody>
            {left > 0 && <caption className="muted small">{say.leftOut(left)}</caption>}
          </table>
        )}
      </div>
    </Section>
  );
}
