import { moment } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { useMay } from "../../shared/person";
import { Fetched } from "../../shared/ui/Fetched";
import { PageHead } from "../../shared/ui/PageHead";
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
      <PageHead title={say.title} />
      <p className="muted rules-about">{say.about}</p>
      <Fetched query={rules} rows={10}>
        {({ body: now }) => (
          <>
            <State now={now} />
            {may.administrate ? (
              <Desk now={now} onReload={() => void rules.refetch()} />
            ) : (
              <>
                <p className="muted">{say.readOnly}</p>
                <Editor text={now.published.yaml} label={say.text} />
              </>
            )}
            <Versions published={now.published.version} mayRestore={may.administrate} />
          </>
        )}
      </Fetched>
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
