import { App, Button } from "antd";
import { useState } from "react";
import { dayOfYear, moment } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { useMay } from "../../shared/person";
import { Dialog } from "../../shared/ui/Dialog";
import { useFailureWords } from "../../shared/ui/Failed";
import { LineField } from "../../shared/ui/Field";
import { ScrollX } from "../../shared/ui/ScrollX";
import { Section } from "../../shared/ui/Section";
import { useActivate, type ModelSummary } from "./useModels";
import { words } from "./words";

/** Every model there is, what became of it, and the way to another. */
export function Versions({ models }: { models: ModelSummary[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState<ModelSummary | null>(null);
  return (
    <Section title={say.versions}>
      <ScrollX>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say.version}</th>
              <th scope="col">{say.stands}</th>
              <th scope="col">{say.made}</th>
              <th scope="col">{say.data}</th>
              <th scope="col">{say.by}</th>
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <tr key={model.version}>
                <td>
                  <code>{model.version}</code>
                </td>
                <td>
                  {model.role === "ACTIVE" ? <strong>{say.role.ACTIVE}</strong> : say.role[model.role]}
                  {may.chooseModels && model.role !== "ACTIVE" && (
                    <Button size="small" className="activate" onClick={() => setAsked(model)}>
                      {say.activate}
                    </Button>
                  )}
                </td>
                <td>{moment(model.created_at, language)}</td>
                <td>
                  {model.data_from && model.data_to
                    ? `${dayOfYear(model.data_from, language)} – ${dayOfYear(model.data_to, language)}`
                    : "–"}
                </td>
                <td>
                  {[model.actor, model.reason && (say.because[model.reason] ?? model.reason)]
                    .filter(Boolean)
                    .join(" · ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {asked && <Activate model={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function Activate({ model, onClose }: { model: ModelSummary; onClose: () => void }) {
  const say = useWords(words);
  const failure = useFailureWords();
  const { message } = App.useApp();
  const activate = useActivate();
  const [reason, setReason] = useState("");
  return (
    <Dialog title={say.activate} onClose={onClose}>
      <form
        className="activation"
        onSubmit={(event) => {
          event.preventDefault();
          activate.mutate(
            { version: model.version, reason: reason.trim() },
            {
              onSuccess: () => {
                void message.success(say.done);
                onClose();
              },
            },
          );
        }}
      >
        <p>
          <code>{model.version}</code>
        </p>
        <p>{say.sure}</p>
        <LineField label={say.reason} maxLength={500} value={reason} onChange={setReason} />
        {activate.isError && <p role="alert">{failure(activate.error)}</p>}
        <Button type="primary" htmlType="submit" disabled={!reason.trim()} loading={activate.isPending}>
          {say.activate}
        </Button>
      </form>
    </Dialog>
  );
}
