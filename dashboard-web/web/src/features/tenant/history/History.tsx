import { count, moment, percent, points } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { Failed, failureOf } from "../../../shared/ui/Failed";
import { Level } from "../../../shared/ui/Level";
import { Loading } from "../../../shared/ui/Loading";
import { ScrollX } from "../../../shared/ui/ScrollX";
import { Section } from "../../../shared/ui/Section";
import { Sparkline } from "./Sparkline";
import { useHistory, type PastStanding } from "./useHistory";
import { words } from "./words";

/** How the score came to be what it is, and what changed it each time. */
export function History({ tenantId }: { tenantId: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const history = useHistory(tenantId);
  if (history.isError && failureOf(history.error) === "not_found") return null;
  const past = history.data?.history ?? [];
  return (
    <Section title={say.title}>
      {history.isPending && <Loading rows={4} />}
      {history.isError && (
        <Failed error={history.error} onRetry={() => void history.refetch()} retrying={history.isFetching} />
      )}
      {history.isSuccess && past.length === 0 && <p className="muted">{say.empty}</p>}
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
    </Section>
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
