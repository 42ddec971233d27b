import { Button } from "antd";
import { useWords } from "../../shared/language";
import { useMay } from "../../shared/person";
import { Audit } from "./audit/Audit";
import { Explanation } from "./explanation/Explanation";
import { History } from "./history/History";
import { Ledger } from "./ledger/Ledger";
import { Override } from "./override/Override";
import { ScoreView } from "./score/ScoreView";
import { Simulator } from "./simulator/Simulator";
import { TenantHead } from "./TenantHead";
import { words } from "./words";
import "./tenant.css";

/** A tenant from top to bottom: the answer first, then what it rests on, then what can be done. */
export function TenantView({ tenantId }: { tenantId: string }) {
  const say = useWords(words);
  const may = useMay();
  return (
    <div className="tenant">
      <div className="page-head">
        <TenantHead tenantId={tenantId} />
        <Button className="no-print" onClick={() => globalThis.print()}>
          {say.print}
        </Button>
      </div>
      <ScoreView tenantId={tenantId}>
        {(score) => (
          <>
            {score.blend && <Explanation tenantId={tenantId} score={score} />}
            <Ledger tenantId={tenantId} mayWrite={may.write} />
            <History tenantId={tenantId} />
            <Simulator tenantId={tenantId} />
            {may.write && <Override tenantId={tenantId} score={score} />}
            {may.administrate && <Audit tenantId={tenantId} />}
          </>
        )}
      </ScoreView>
    </div>
  );
}
