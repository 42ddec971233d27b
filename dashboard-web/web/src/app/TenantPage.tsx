import { Button } from "antd";
import { useNavigate, useParams } from "react-router";
import { ScoreView } from "../features/score/ScoreView";
import { TenantSearch } from "../features/score/TenantSearch";
import { words } from "../features/score/words";
import { Gate } from "../features/session/Gate";
import { Whoami } from "../features/session/Whoami";
import { useLanguage, useWords } from "../shared/language";

/** Search a tenant; below it, the tenant found. */
export function TenantPage() {
  const { tenantId } = useParams();
  const navigate = useNavigate();
  const { language, setLanguage } = useLanguage();
  const say = useWords(words);
  const other = language === "fr" ? "en" : "fr";
  return (
    <main className="page">
      <header>
        <h1>AKIG</h1>
        <nav>
          <Whoami />
          <Button type="text" lang={other} onClick={() => setLanguage(other)}>
            {other === "en" ? "English" : "Français"}
          </Button>
        </nav>
      </header>
      <Gate>
        <TenantSearch
          key={`search:${tenantId ?? ""}`}
          initial={tenantId ?? ""}
          onFind={(id) => void navigate(`/locataires/${encodeURIComponent(id)}`)}
        />
        {tenantId ? <ScoreView key={tenantId} tenantId={tenantId} /> : <p className="invite">{say.invite}</p>}
      </Gate>
    </main>
  );
}
