import { App, Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { dayOfYear, percent } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { badges, levels, levelWords, type RiskLevel, type Solvency } from "../../../shared/score";
import { Field, LineField } from "../../../shared/ui/Field";
import { useRefusal } from "../../../shared/ui/refusal";
import { Section } from "../../../shared/ui/Section";
import { useOverride } from "./useOverride";
import { words } from "./words";

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** A person's decision in place of the score, with its reason and its end. */
export function Override({ tenantId, score }: { tenantId: string; score: Solvency }) {
  const say = useWords(words);
  const word = useWords(levelWords);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const refusal = useRefusal();
  const override = useOverride(tenantId);
  const [level, setLevel] = useState<RiskLevel>(score.risk_level === "UNKNOWN" ? "MEDIUM" : score.risk_level);
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(inAMonth);
  const [wrong, setWrong] = useState(false);
  const decided = score.override;
  const labels = { risk_level: say.level, expires_on: say.until, reason: say.reason };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fine = reason.trim() !== "" && until !== "";
    setWrong(!fine);
    if (fine)
      override.mutate(
        { risk_level: level, reason: reason.trim(), expires_on: until },
        {
          onSuccess: () => {
            setReason("");
            void message.success(say.saved);
          },
        },
      );
  };
  return (
    <Section title={say.title} className="no-print">
      {decided && (
        <div className="decided">
          <p>
            {say.current(decided.author, word[decided.risk_level], dayOfYear(decided.expires_on, language))}{" "}
            <q>{decided.reason}</q>
          </p>
          <p className="muted">
            {say.computed(
              percent(decided.computed.payment_probability, language),
              word[decided.computed.risk_level],
            )}
          </p>
          <Button
            loading={override.isPending}
            onClick={() => override.mutate(null, { onSuccess: () => void message.success(say.withdrawn) })}
          >
            {say.withdraw}
          </Button>
        </div>
      )}
      <p className="muted small">{say.about}</p>
      <form className="form-grid override" onSubmit={submit} noValidate>
        <Field label={say.level}>
          {(id) => (
            <select
              id={id}
              className="input"
              value={level}
              onChange={(event) => setLevel(event.target.value as RiskLevel)}
            >
              {levels
                .filter((one) => one !== "UNKNOWN")
                .map((one) => (
                  <option key={one} value={one}>
                    {badges[one]} {word[one]}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <LineField label={say.until} type="date" value={until} onChange={setUntil} />
        <Field wide label={say.reason}>
          {(id) => (
            <textarea
              id={id}
              className="input"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="field wide">
          {(wrong || override.isError) && (
            <p role="alert">{wrong ? say.missing : refusal(override.error, labels)}</p>
          )}
          <div>
            <Button htmlType="submit" loading={override.isPending}>
              {say.save}
            </Button>
          </div>
        </div>
      </form>
    </Section>
  );
}
