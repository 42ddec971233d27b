import { percent, share } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import type { Solvency } from "../../../shared/score";
import { Fetched } from "../../../shared/ui/Fetched";
import { Level } from "../../../shared/ui/Level";
import { Section } from "../../../shared/ui/Section";
import { useExplanation } from "./useExplanation";
import { Waterfall } from "./Waterfall";
import { words } from "./words";
import "./explanation.css";

/** Model and rules side by side, then the sum of both, reason by reason. */
export function Explanation({ tenantId, score }: { tenantId: string; score: Solvency }) {
  const say = useWords(words);
  const explanation = useExplanation(tenantId);
  return (
    <Section title={say.title}>
      <Sides score={score} />
      <Fetched query={explanation} rows={6}>
        {(explained) => <Waterfall explained={explained} />}
      </Fetched>
    </Section>
  );
}

function Sides({ score }: { score: Solvency }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const { ml_prediction: model, rule_score: rules, blend } = score;
  return (
    <dl className="sides">
      <div data-side="MODEL">
        <dt>{say.model}</dt>
        <dd>
          {model ? (
            <>
              <strong>{percent(model.payment_probability, language)}</strong>{" "}
              <Level level={model.risk_level} />
            </>
          ) : (
            say.alone
          )}
          {blend && <span className="muted small">{say.weight(share(blend.ml_weight, language))}</span>}
        </dd>
      </div>
      <div data-side="RULE">
        <dt>{say.rules}</dt>
        <dd>
          {rules ? (
            <>
              <strong>{percent(rules.payment_probability, language)}</strong>{" "}
              {say.points(rules.points, rules.max_points)}
            </>
          ) : (
            say.alone
          )}
          {blend && <span className="muted small">{say.weight(share(blend.rule_weight, language))}</span>}
        </dd>
      </div>
    </dl>
  );
}
