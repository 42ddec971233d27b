import { count, moment, percent, points } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { failureOf } from "../../../shared/ui/Failed";
import { Fetched } from "../../../shared/ui/Fetched";
import { Level } from "../../../shared/ui/Level";
import { ScrollX } from "../../../shared/ui/ScrollX";
import { Section } from "../../../shared/ui/Section";
import { Sparkline } from "./Sparkline";
import { useHistory, type PastStanding } from "./useHistory";
import { words } from "./words";

/** How the score came to be what it is, and what changed it each time. */
export function History({ tenantId }: { tenantId: string }) {
  const say = useWords(words);
  const history = useHistory(tenantId);
  if (history.isError && failureOf(history.error) === "not_found") return null;
  return (
    <Section title={say.title}>
      <Fetched query={history} rows={4}>
        {(page) => <Past past={page.history} />}
      </Fetched>
    </Section>
  );
}

function Past({ past }: { past: PastStanding[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      {past.length === 0 && <p className="muted">{say.empty}</p>}
      {past.length > 2 && <Sparkline past={past} label={say.chart} />}
      {past.length > 0 && (
        <ScrollX>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{say.when}</th>
                <th scope="col">{say.level}</th>
                <th scope="col" className="number">
                  {say.probability}
                </th>
                <th scope="col">{say.why}</th>
              </tr>
            </thead>
            <tbody>
              {past.map((one) => (
                <tr key={one.at}>
                  <td>{moment(one.at, language)}</td>
                  <td>
                    <Level level={one.risk_level} />
                  </td>
                  <td className="number">
                    {percent(one.payment_probability, language)}
                    {one.change ? ` (${points(one.change, language)})` : ""}
                  </td>
                  <td>{causes(one, say, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </>
  );
}

function causes(one: PastStanding, say: (typeof words)["fr"], language: "fr" | "en") {
  if (one.change === null) return say.first;
  const written = one.entries.slice(0, 3).map((entry) => {
    if (entry.amount === 0) return say.takenBack;
    const amount = count(entry.amount, language);
    return entry.kind === "PAYMENT" ? say.payment(amount) : say.charge(amount);
  });
  const others = one.changed_by.filter((cause) => cause !== "LEDGER" || written.length === 0);
  return [...written, ...others.map((cause) => say.cause[cause])].join(", ");
}
