import { Button } from "antd";
import type { SolvencyScore } from "../../shared/score";
import { clock, day, percent, window } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Reasons } from "./Reasons";
import { words } from "./words";
import "./score.css";

interface Props {
  score: SolvencyScore;
  recalculating: boolean;
  onRecalculate: () => void;
}

/** Who, how likely, when, how sure and why, at a glance. */
export function ScoreCard({ score, recalculating, onRecalculate }: Props) {
  const { language } = useLanguage();
  const say = useWords(words);
  const unknown = score.risk_level === "UNKNOWN";
  return (
    <article className="score" data-level={score.risk_level} aria-label={score.tenant_id}>
      <header>
        <p className="score-level">
          <span aria-hidden="true">{score.badge}</span> {say.level[score.risk_level]}
        </p>
        <p className="score-id">{score.tenant_id}</p>
      </header>
      <p className="score-probability">
        <strong>{percent(score.payment_probability, language)}</strong> {unknown ? say.baseRate : say.onTime}
      </p>
      <p className="score-date">{whenOf(score, say, language)}</p>
      {!unknown && (
        <p className="score-confidence">{say.confidence(score.confidence_score, monthsOf(score))}</p>
      )}
      {score.stale && <p role="status">{say.stale}</p>}
      <Reasons factors={score.factors} />
      <footer>
        <Button onClick={onRecalculate} loading={recalculating}>
          {say.recalculate}
        </Button>
        <span>{say.calculatedAt(clock(score.calculated_at, language))}</span>
      </footer>
    </article>
  );
}

function whenOf(score: SolvencyScore, say: (typeof words)["fr"], language: "fr" | "en") {
  if (!score.expected_payment_date) return say.noDate;
  const range = score.payment_window
    ? window(score.payment_window.earliest, score.payment_window.latest, language)
    : undefined;
  return say.expected(day(score.expected_payment_date, language), range);
}

const monthsOf = (score: SolvencyScore) =>
  score.history_days === undefined ? undefined : Math.round(score.history_days / 30.44);
