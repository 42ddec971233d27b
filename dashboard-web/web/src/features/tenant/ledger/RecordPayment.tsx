import { App, Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { useWords } from "../../../shared/language";
import { Dialog } from "../../../shared/ui/Dialog";
import { amountOf, LineField } from "../../../shared/ui/Field";
import { useRefusal } from "../../../shared/ui/refusal";
import { useRecordPayment, type LedgerStory } from "./useLedger";
import { words } from "./words";

/** Money received; the oldest unpaid rent takes it first. */
export function RecordPayment(props: { tenantId: string; ledger: LedgerStory; onClose: () => void }) {
  const say = useWords(words);
  const refusal = useRefusal();
  const { message } = App.useApp();
  const record = useRecordPayment(props.tenantId);
  const oldest = [...props.ledger.charges].reverse().find((charge) => charge.outstanding > 0);
  const [paidOn, setPaidOn] = useState(props.ledger.as_of);
  const [amount, setAmount] = useState(oldest ? String(oldest.outstanding) : "");
  const [method, setMethod] = useState("");
  const [wrong, setWrong] = useState(false);
  const labels = { amount: say.sum(props.ledger.currency), paid_on: say.paidOn, method: say.method };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const sum = amountOf(amount);
    const fine = sum > 0 && paidOn !== "" && paidOn <= props.ledger.as_of;
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
        <LineField label={labels.amount} inputMode="decimal" value={amount} onChange={setAmount} />
        <LineField
          label={labels.paid_on}
          type="date"
          max={props.ledger.as_of}
          value={paidOn}
          onChange={setPaidOn}
        />
        <LineField wide label={labels.method} maxLength={50} value={method} onChange={setMethod} />
        <div className="field wide">
          {(wrong || record.isError) && (
            <p role="alert">{wrong ? say.wrong : refusal(record.error, labels)}</p>
          )}
          <div>
            <Button type="primary" htmlType="submit" loading={record.isPending}>
              {say.save}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
