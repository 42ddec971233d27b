import { Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { day, money, percent, points } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { levelWords, type SolvencyScore } from "../../../shared/score";
import { amountOf, LineField } from "../../../shared/ui/Field";
import { Level } from "../../../shared/ui/Level";
import { useRefusal } from "../../../shared/ui/refusal";
import { Section } from "../../../shared/ui/Section";
import { useSimulation, type Simulation } from "./useSimulation";
import { words } from "./words";
import "./simulator.css";

/** "What if they pay … by …": the model's word on a payment that did not happen. */
export function Simulator({ tenantId }: { tenantId: string }) {
  const say = useWords(words);
  const refusal = useRefusal();
  const simulation = useSimulation(tenantId);
  const [amount, setAmount] = useState("");
  const [paidOn, setPaidOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const sum = amountOf(amount);
    setWrong(!(sum > 0 && paidOn));
    if (sum > 0 && paidOn) simulation.mutate({ amount: sum, paid_on: paidOn });
  };
  return (
    <Section title={say.title} className="no-print">
      <form className="row-of simulator" onSubmit={submit} noValidate>
        <LineField label={say.amount} inputMode="decimal" value={amount} onChange={setAmount} />
        <LineField label={say.paidOn} type="date" value={paidOn} onChange={setPaidOn} />
        <Button htmlType="submit" loading={simulation.isPending}>
          {say.try}
        </Button>
      </form>
      {(wrong || simulation.isError) && (
        <p role="alert">
          {wrong
            ? say.wrong
            : refusal(simulation.error, { amount: say.amount, paid_on: say.paidOn, pay_on: say.paidOn })}
        </p>
      )}
      {simulation.data && !wrong && <Outcome simulation={simulation.data} />}
      <p className="muted small">{say.only}</p>
    </Section>
  );
}

function Outcome({ simulation }: { simulation: Simulation }) {
  const say = useWords(words);
  const levels = useWords(levelWords);
  const { language } = useLanguage();
  const { before, without, after, change, next_level: next, as_of: asOf, today } = simulation;
  const waited = asOf !== today;
  return (
    <div role="status" className="simulated">
      <dl>
        <Stand word={say.now} score={before} />
        {waited && <Stand word={say.without(day(asOf, language))} score={without} />}
        <Stand word={say.after} score={after} change={points(change.probability_of_events, language, 0)} />
      </dl>
      {next && (
        <p>
          {next.payment === null
            ? say.notEnough(levels[next.level])
            : say.enough(
                money(next.payment, simulation.currency, language),
                day(next.paid_on, language),
                levels[next.level],
              )}
        </p>
      )}
    </div>
  );
}

function Stand({ word, score, change }: { word: string; score: SolvencyScore; change?: string }) {
  const { language } = useLanguage();
  return (
    <div>
      <dt className="muted small">{word}</dt>
      <dd>
        <strong>{percent(score.payment_probability, language)}</strong> {change && <span>({change})</span>}{" "}
        <Level level={score.risk_level} />
      </dd>
    </div>
  );
}
