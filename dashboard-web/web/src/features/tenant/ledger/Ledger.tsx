import { Button } from "antd";
import { useState } from "react";
import { money } from "../../../shared/format";
import { useLanguage, useWords } from "../../../shared/language";
import { failureOf } from "../../../shared/ui/Failed";
import { Fetched } from "../../../shared/ui/Fetched";
import { Section } from "../../../shared/ui/Section";
import { RecordPayment } from "./RecordPayment";
import { Timeline } from "./Timeline";
import { useLedger, type LedgerStory } from "./useLedger";
import { words } from "./words";
import "./ledger.css";

/** The ledger as a timeline on which a late payment is visibly late. */
export function Ledger({ tenantId, mayWrite }: { tenantId: string; mayWrite: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const ledger = useLedger(tenantId);
  const [recording, setRecording] = useState(false);
  // A server that keeps no ledgers has scores all the same.
  if (ledger.isError && failureOf(ledger.error) === "not_found") return null;
  return (
    <Section
      title={say.title}
      aside={
        <div className="row-of">
          {ledger.data && <span className="muted">{standing(ledger.data, say, language)}</span>}
          {mayWrite && ledger.data && (
            <Button className="no-print" onClick={() => setRecording(true)}>
              {say.record}
            </Button>
          )}
        </div>
      }
    >
      <Fetched query={ledger} rows={6}>
        {(story) => <Timeline ledger={story} />}
      </Fetched>
      {recording && ledger.data && (
        <RecordPayment tenantId={tenantId} ledger={ledger.data} onClose={() => setRecording(false)} />
      )}
    </Section>
  );
}

function standing(ledger: LedgerStory, say: (typeof words)["fr"], language: "fr" | "en") {
  if (ledger.owed > 0) return say.owed(money(ledger.owed, ledger.currency, language));
  if (ledger.credit > 0) return say.ahead(money(ledger.credit, ledger.currency, language));
  return say.nothing;
}
