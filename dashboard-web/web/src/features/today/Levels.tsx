import { Link } from "react-router";
import { count, money } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Level } from "../../shared/ui/Level";
import { Section } from "../../shared/ui/Section";
import type { Summary } from "./usePortfolio";
import { words } from "./words";

/** How many tenants stand where; a table whose bars are drawn, so that it can also be read aloud. */
export function Levels({ summary }: { summary: Summary }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const most = Math.max(1, ...summary.levels.map((level) => level.tenants));
  return (
    <Section title={say.levels}>
      <table className="levels">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say.level}</th>
            <th scope="col">{say.count}</th>
            <th scope="col">{say.rent}</th>
          </tr>
        </thead>
        <tbody>
          {summary.levels.map((level) => (
            <tr key={level.risk_level} data-level={level.risk_level}>
              <th scope="row">
                <Link to={`/locataires?niveau=${level.risk_level}`}>
                  <Level level={level.risk_level} />
                </Link>
              </th>
              <td className="levels-bar">
                <span style={{ width: `${(level.tenants / most) * 100}%` }} aria-hidden="true" />
                <b>{count(level.tenants, language)}</b>
              </td>
              <td className="number muted small">
                {money(Math.round(level.rent), summary.currency, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
