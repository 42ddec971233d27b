import { Button } from "antd";
import { useState } from "react";
import { CallFailed } from "../../shared/http";
import { useWords } from "../../shared/language";
import { useFailureWords } from "../../shared/ui/Failed";
import { DropField } from "./DropField";
import { Progress } from "./Progress";
import { Report } from "./Report";
import { kindOf, kinds, useImport, type Files, type Kind } from "./useImport";
import { words } from "./words";

/** Choose, check, import; each step says what it found. */
export function ImportDesk() {
  const say = useWords(words);
  const [files, setFiles] = useState<Files>({});
  const [unknown, setUnknown] = useState<string[]>([]);
  const run = useImport();
  const some = kinds.some((kind) => files[kind]);
  const take = (came: File[]) => {
    const next = { ...files };
    for (const file of came) {
      const kind = kindOf(file.name);
      if (kind) next[kind] = file;
    }
    setFiles(next);
    setUnknown(came.filter((file) => !kindOf(file.name)).map((file) => file.name));
    run.reset();
  };
  const remove = (kind: Kind) => {
    setFiles(Object.fromEntries(Object.entries(files).filter(([name]) => name !== kind)));
    run.reset();
  };
  const start = (dryRun: boolean) => run.mutate({ files, dryRun });
  const checking = run.isPending && run.variables.dryRun;
  return (
    <>
      <DropField onFiles={take} />
      <ul className="import-files">
        {kinds.map((kind) => (
          <li key={kind}>
            <span>{say.file[kind]}</span>
            <Chosen file={files[kind]} onRemove={() => remove(kind)} />
          </li>
        ))}
      </ul>
      {unknown.map((name) => (
        <p key={name} role="alert" className="import-bad">
          {say.unknown(name)}
        </p>
      ))}
      <div className="row-of import-deeds">
        <Button
          type="primary"
          disabled={!some || run.isPending}
          loading={checking}
          onClick={() => start(true)}
        >
          {say.check}
        </Button>
        <Button
          disabled={!some || run.isPending}
          loading={run.isPending && !checking}
          onClick={() => start(false)}
        >
          {say.store}
        </Button>
      </div>
      {run.isPending && <Progress sent={run.sent} said={checking ? say.checking : say.storing} />}
      {run.isError && <Refused error={run.error} />}
      {run.data && <Report report={run.data} files={run.variables.files} />}
    </>
  );
}

function Chosen({ file, onRemove }: { file: File | undefined; onRemove: () => void }) {
  const say = useWords(words);
  if (!file) return <span className="muted">{say.missing}</span>;
  return (
    <span className="row-of">
      {file.name}
      <button type="button" className="icon-button" aria-label={say.remove(file.name)} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

function Refused({ error }: { error: unknown }) {
  const say = useWords(words);
  const failure = useFailureWords();
  const told = error instanceof CallFailed && error.kind === "invalid";
  return (
    <p role="alert" className="import-bad">
      {told ? say.detail(error.message) : failure(error)}
    </p>
  );
}
