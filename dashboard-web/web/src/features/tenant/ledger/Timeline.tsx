import { useState } from "react";
import { dayOfYear, money } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { lateness, place, settledWithin, span } from "./lateness";
import type { Charge, LedgerStory } from "./useLedger";
import { words } from "./words";

const few = 12;

/** One line a charge, the newest first: its due day in the middle, what was paid before left of it and after right. */
export function Timeline({ ledger }: { ledger: LedgerStory }) {
  const say = useWords(words);
  const [all, setAll] = useState(false);
  const charges = all ? ledger.charges : ledger.charges.slice(0, few);
  if (ledger.charges.length === 0) return <p className="muted">{say.empty}</p>;
  return (
    <>
      <table className="timeline">
        <thead>
          <tr>
            <th scope="col">{say.due}</th>
            <th scope="col" className="number">
              {say.amount}
            </th>
            <th scope="col" className="timeline-days" aria-hidden="true" />
            <th scope="col">{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {charges.map((charge) => (
            <Line key={charge.charge_id} charge={charge} ledger={ledger} />
          ))}
        </tbody>
      </table>
      {charges.length < ledger.charges.length && (
        <button type="button" className="chip no-print" onClick={() => setAll(true)}>
          {say.more(ledger.charges.length - charges.length)}
        </button>
      )}
    </>
  );
}

function Line({ charge, ledger }: { charge: Charge; ledger: LedgerStory }) {
  const { language } = useLanguage();
  const say = useWords(words);
  return (
    <tr data-state={lateness(charge)}>
      <th scope="row">{dayOfYear(charge.due_date, language)}</th>
      <td className="number">{money(charge.amount, ledger.currency, language)}</td>
      <td className="timeline-days" aria-hidden="true">
        <span className="timeline-due" />
        <span className="timeline-grace" style={{ width: `${(ledger.grace_days / (2 * span)) * 100}%` }} />
        {charge.outstanding > 0 && charge.days_late > 0 && (
          <span className="timeline-open" style={{ width: `${place(charge.days_late) - 50}%` }} />
        )}
        {charge.settled_by.map((part) => (
          <span
            key={`${part.payment_id ?? ""}${part.paid_on}${part.amount}`}
            className="timeline-paid"
            data-late={settledWithin(charge, part.paid_on) > ledger.grace_days}
            style={{ insetInlineStart: `${place(settledWithin(charge, part.paid_on))}%` }}
          />
        ))}
      </td>
      <td>{told(charge, ledger, say, language)}</td>
    </tr>
  );
}

function told(charge: Charge, ledger: LedgerStory, say: (typeof words)["fr"], language: "fr" | "en") {
  const corrected = charge.versions && charge.state !== "VOIDED" ? ` (${say.corrected})` : "";
  if (charge.state === "VOIDED") return say.voided;
  if (charge.state === "PLANNED") return say.coming;
  if (charge.settled_on) {
    const date = dayOfYear(charge.settled_on, language);
    const late = charge.days_late > ledger.grace_days;
    const parts = charge.settled_by.length > 1 ? say.parts(charge.settled_by.length) : "";
    return (late ? say.late(date, charge.days_late) : say.onTime(date)) + parts + corrected;
  }
  const left =
    charge.state === "PARTLY_PAID"
      ? `, ${say.part(money(charge.outstanding, ledger.currency, language))}`
      : "";
  return (charge.days_late > 0 ? say.unpaid(charge.days_late) : say.coming) + left + corrected;
}
