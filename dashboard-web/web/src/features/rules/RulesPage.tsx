import { moment } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { useMay } from "../../shared/person";
import { Failed } from "../../shared/ui/Failed";
import { Loading } from "../../shared/ui/Loading";
import { Desk } from "./Desk";
import { Editor } from "./Editor";
import { useRules, type RulesNow } from "./useRules";
import { Versions } from "./Versions";
import { words } from "./words";
import "./rules.css";

/** The scorecard of the agency: read by all, changed by its administrators. */
export default function RulesPage() {
  const say = useWords(words);
  const may = useMay();
  const rules = useRules();
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
      </div>
      <p className="muted rules-about">{say.about}</p>
      {rules.isPending && <Loading rows={10} />}
      {rules.isError && (
        <Failed error={rules.error} onRetry={() => void rules.refetch()} retrying={rules.isFetching} />
      )}
      {rules.data && (
        <>
          <State now={rules.data.body} />
          {may.administrate ? (
            <Desk now={rules.data.body} onReload={() => void rules.refetch()} />
          ) : (
            <>
              <p className="muted">{say.readOnly}</p>
              <Editor text={rules.data.body.published.yaml} label={say.text} />
            </>
          )}
          <Versions published={rules.data.body.published.version} mayRestore={may.administrate} />
        </>
      )}
    </>
  );
}

function State({ now }: { now: RulesNow }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { published, draft } = now;
  const when = published.published_at ? moment(published.published_at, language) : null;
  return (
    <p className="row-of rules-state">
      <strong>{say.published(published.version ?? 0, published.published_by, when)}</strong>
      {draft && <span className="muted">{say.draft(draft.author)}</span>}
    </p>
  );
}
