import { Button } from "antd";
import { day, dayRange, moment, percent } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { levelWords, type Solvency } from "../../../shared/score";
import { Reasons } from "./Reasons";
import { words } from "./words";
import "./score.css";

interface Props {
  score: Solvency;
  recalculating: boolean;
  onRecalculate: () => void;
}

/** How likely, when, how sure and why, at a glance. */
export function ScoreCard({ score, recalculating, onRecalculate }: Props) {
  const { language } = useLanguage();
  const say = useWords(words);
  const word = useWords(levelWords)[score.risk_level];
  const unknown = score.risk_level === "UNKNOWN";
  return (
    <article className="score" data-level={score.risk_level} aria-label={say.card}>
      <div className="score-answer">
        <p className="score-level">
          <span className="badge" aria-hidden="true">
            {score.badge}
          </span>{" "}
          {word.toLocaleUpperCase(language)}
        </p>
        <p className="score-probability">
          <strong>{percent(score.payment_probability, language)}</strong>
          <span>{unknown ? say.baseRate : say.onTime}</span>
        </p>
        <p className="score-date">{whenOf(score, say, language)}</p>
        {!unknown && <p>{say.confidence(score.confidence_score, monthsOf(score))}</p>}
        {score.override && (
          <p role="note" className="score-note">
            {say.decided(score.override.author, day(score.override.expires_on, language, "short"))}
          </p>
        )}
        {score.blend?.knockouts.map((limit) => (
          <p key={limit.label} role="note" className="score-note">
            {say.capped(limit.label)}
          </p>
        ))}
        {score.stale && (
          <p role="status" className="score-note">
            {say.stale}
          </p>
        )}
        <footer>
          <Button onClick={onRecalculate} loading={recalculating}>
            {say.recalculate}
          </Button>
          <span className="muted small">{say.calculatedAt(moment(score.calculated_at, language))}</span>
        </footer>
      </div>
      <Reasons factors={score.factors} />
    </article>
  );
}

function whenOf(score: Solvency, say: (typeof words)["fr"], language: "fr" | "en") {
  if (!score.expected_payment_date) return say.noDate;
  const range = score.payment_window
    ? dayRange(score.payment_window.earliest, score.payment_window.latest, language)
    : undefined;
  return say.expected(day(score.expected_payment_date, language), range);
}

const monthsOf = (score: Solvency) =>
  score.history_days === undefined ? undefined : Math.round(score.history_days / 30.44);
