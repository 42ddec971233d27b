import { useState } from "react";
import { percent, points } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { gathered, steps, type Explained, type Step, type Term } from "./useExplanation";
import { words } from "./words";

const shown = { MODEL: 5, RULE: 4 };

/** A table whose bars climb and fall from the starting point to the score; read aloud it is the same sum. */
export function Waterfall({ explained }: { explained: Explained }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const [all, setAll] = useState(false);
  const terms = all ? explained.terms : essential(explained.terms, say);
  const walked = steps(terms);
  const { low, high } = rangeOf(walked);
  const at = (value: number) => `${((value - low) / (high - low)) * 100}%`;
  return (
    <>
      <table className="waterfall">
        <caption className="visually-hidden">{say.legend}</caption>
        <thead>
          <tr>
            <th scope="col">{say.reason}</th>
            <th scope="col" className="waterfall-bars" aria-hidden="true" />
            <th scope="col">{say.part}</th>
          </tr>
        </thead>
        <tbody>
          {walked.map(({ term, from, to }) => (
            <tr key={`${term.kind}:${term.type}`} data-kind={term.kind}>
              <th scope="row">{term.label ?? say.term[term.type] ?? say.term[term.kind] ?? term.type}</th>
              <td className="waterfall-bars" aria-hidden="true">
                <span
                  data-way={term.kind === "BASE" ? "start" : to >= from ? "up" : "down"}
                  style={{
                    insetInlineStart: at(Math.max(low, Math.min(from, to))),
                    width: `calc(${at(low + Math.abs(to - Math.max(from, term.kind === "BASE" ? low : from)))} + 1px)`,
                  }}
                />
              </td>
              <td className="number">
                {term.kind === "BASE"
                  ? percent(term.contribution, language)
                  : points(term.contribution, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say.sum}</th>
            <td className="waterfall-bars" aria-hidden="true" />
            <td className="number">{percent(explained.payment_probability, language)}</td>
          </tr>
        </tfoot>
      </table>
      {explained.terms.length > terms.length || all ? (
        <button type="button" className="chip no-print" onClick={() => setAll(!all)}>
          {all ? say.few : say.all}
        </button>
      ) : null}
    </>
  );
}

function essential(terms: Term[], say: (typeof words)["fr"]): Term[] {
  const of = (kind: "MODEL" | "RULE") => {
    const side = terms.filter((term) => term.kind === kind);
    return gathered(side, shown[kind], say.rest(side.length - shown[kind]));
  };
  return [
    ...terms.filter((term) => term.kind === "BASE"),
    ...of("MODEL"),
    ...of("RULE"),
    ...terms.filter((term) => !["BASE", "MODEL", "RULE"].includes(term.kind)),
  ];
}

/** From where the eye has to look to where: the steps are small beside the whole. */
function rangeOf(walked: Step[]) {
  const ends = walked.map((step) => step.to);
  return {
    low: Math.max(0, Math.floor((Math.min(...ends) - 0.04) * 20) / 20),
    high: Math.min(1, Math.max(...ends) + 0.02),
  };
}
