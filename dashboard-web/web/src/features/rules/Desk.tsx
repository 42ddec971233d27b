import { App, Button } from "antd";
import { useRef, useState } from "react";
import { CallFailed, type FieldError } from "../../shared/http";
import { useWords } from "../../shared/language";
import { Dialog } from "../../shared/ui/Dialog";
import { failureOf, useFailureWords } from "../../shared/ui/Failed";
import { Editor, lineAt } from "./Editor";
import { Effect } from "./Effect";
import { useChangeRules, useTrial, type RulesNow } from "./useRules";
import { words } from "./words";

/** Where an administrator writes, tries and publishes. */
export function Desk({ now, onReload }: { now: RulesNow; onReload: () => void }) {
  const say = useWords(words);
  const { message } = App.useApp();
  const saved = (now.draft ?? now.published).yaml;
  const [text, setText] = useState(saved);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const trial = useTrial();
  const change = useChangeRules();
  const error = trial.error ?? change.error;
  const flaws = flawsOf(error);
  const write = (next: string) => {
    setText(next);
    trial.reset();
    change.reset();
  };
  const goTo = (line: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(...lineAt(text, line));
  };
  const save = () => {
    trial.reset();
    change.mutate({ kind: "draft", yaml: text }, { onSuccess: () => void message.success(say.saved) });
  };
  const publish = () => {
    setAsking(false);
    trial.reset();
    change.mutate(
      { kind: "publish", yaml: text === now.draft?.yaml ? null : text },
      { onSuccess: () => void message.success(say.done) },
    );
  };
  return (
    <>
      <Editor
        text={text}
        label={say.text}
        flawed={new Set(flaws.map((flaw) => flaw.line))}
        onChange={write}
        field={field}
      />
      <div className="row-of rules-deeds">
        <Button
          type="primary"
          loading={trial.isPending}
          onClick={() => {
            change.reset();
            trial.mutate(text);
          }}
        >
          {say.try}
        </Button>
        <Button disabled={text === saved} loading={change.isPending} onClick={save}>
          {say.save}
        </Button>
        <Button disabled={text === now.published.yaml} onClick={() => setAsking(true)}>
          {say.publish}
        </Button>
        {text !== saved && <span className="muted small">{say.unsaved}</span>}
      </div>
      {flaws.length > 0 && <Flaws flaws={flaws} onGo={goTo} />}
      {error && flaws.length === 0 && <Refused error={error} onReload={onReload} />}
      {trial.data && <Effect trial={trial.data} />}
      {asking && (
        <Dialog title={say.publish} onClose={() => setAsking(false)}>
          <p>{say.sure}</p>
          <div className="row-of rules-deeds">
            <Button type="primary" onClick={publish}>
              {say.publish}
            </Button>
            <Button onClick={() => setAsking(false)}>{say.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface Flaw extends FieldError {
  line: number;
}

/** The server names the place as "line 6, column 14". */
function flawsOf(error: unknown): Flaw[] {
  if (!(error instanceof CallFailed) || error.more.code !== "invalid_rules") return [];
  return (error.more.errors ?? []).map((one) => ({ ...one, line: Number(/\d+/.exec(one.field)?.[0] ?? 1) }));
}

function Flaws({ flaws, onGo }: { flaws: Flaw[]; onGo: (line: number) => void }) {
  const say = useWords(words);
  return (
    <div role="alert" className="flaws">
      <p>
        <strong>{say.flaws(flaws.length)}</strong>
      </p>
      <ul>
        {flaws.map((flaw) => (
          <li key={flaw.field + flaw.message}>
            <button
              type="button"
              className="chip"
              aria-label={`${say.goTo} ${say.place(flaw.field)}`}
              onClick={() => onGo(flaw.line)}
            >
              {say.line(flaw.line)}
            </button>{" "}
            {say.flaw(flaw.message)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Refused({ error, onReload }: { error: unknown; onReload: () => void }) {
  const say = useWords(words);
  const failure = useFailureWords();
  const conflict = failureOf(error) === "conflict";
  return (
    <div role="alert" className="failed">
      <p>{conflict ? say.stale : failure(error)}</p>
      {conflict && <Button onClick={onReload}>{say.reload}</Button>}
    </div>
  );
}
