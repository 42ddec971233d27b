import { App, Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { useWords } from "../../../shared/language";
import { CallFailed } from "../../../shared/http";
import { Dialog } from "../../../shared/ui/Dialog";
import { useFailureWords } from "../../../shared/ui/Failed";
import { useRecordPayment, type LedgerStory } from "./useLedger";
import { words } from "./words";

/** Money received; the oldest unpaid rent takes it first. */
export function RecordPayment(props: { tenantId: string; ledger: LedgerStory; onClose: () => void }) {
  const say = useWords(words);
  const failure = useFailureWords();
  const { message } = App.useApp();
  const record = useRecordPayment(props.tenantId);
  const oldest = [...props.ledger.charges].reverse().find((charge) => charge.outstanding > 0);
  const [paidOn, setPaidOn] = useState(props.ledger.as_of);
  const [amount, setAmount] = useState(oldest ? String(oldest.outstanding) : "");
  const [method, setMethod] = useState("");
  const [wrong, setWrong] = useState(false);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const sum = Number(amount.replace(/\s/g, "").replace(",", "."));
    const fine = sum > 0 && /^\d{4}-\d{2}-\d{2}$/.test(paidOn);
    setWrong(!fine);
    if (!fine) return;
    record.mutate(
      { paid_on: paidOn, amount: sum, ...(method.trim() ? { method: method.trim() } : {}) },
      {
        onSuccess: () => {
          void message.success(say.saved);
          props.onClose();
        },
      },
    );
  };
  return (
    <Dialog title={say.record} onClose={props.onClose}>
      <form className="form-grid" onSubmit={submit} noValidate>
        <p className="field">
          <label htmlFor="paid-amount">{say.sum(props.ledger.currency)}</label>
          <input
            id="paid-amount"
            className="input"
            inputMode="decimal"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </p>
        <p className="field">
          <label htmlFor="paid-on">{say.paidOn}</label>
          <input
            id="paid-on"
            className="input"
            type="date"
            max={props.ledger.as_of}
            value={paidOn}
            onChange={(event) => setPaidOn(event.target.value)}
          />
        </p>
        <p className="field wide">
          <label htmlFor="paid-method">{say.method}</label>
          <input
            id="paid-method"
            className="input"
            maxLength={50}
            value={method}
            onChange={(event) => setMethod(event.target.value)}
          />
        </p>
        <div className="field wide">
          {wrong && <p role="alert">{say.wrong}</p>}
          {record.isError && <p role="alert">{reason(record.error) ?? failure(record.error)}</p>}
          <Button type="primary" htmlType="submit" loading={record.isPending}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the server says of a field is more than any general word. */
function reason(error: unknown): string | undefined {
  const first = error instanceof CallFailed ? error.more.errors?.[0] : undefined;
  return first && `${first.field} ${first.message}`;
}
