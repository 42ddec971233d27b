import { count, dayOfYear } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Failed } from "../../shared/ui/Failed";
import { Loading } from "../../shared/ui/Loading";
import { Section } from "../../shared/ui/Section";
import { Drift } from "./Drift";
import { Truth } from "./Truth";
import { useCard, useModels } from "./useModels";
import { Versions } from "./Versions";
import { words } from "./words";
import "./models.css";

/** What to think of the model: what it learnt from, whether it is right, whether the world has moved on. */
export default function ModelPage() {
  const say = useWords(words);
  const models = useModels();
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
      </div>
      {models.isPending && <Loading rows={10} />}
      {models.isError && (
        <Failed error={models.error} onRetry={() => void models.refetch()} retrying={models.isFetching} />
      )}
      {models.data && !models.data.serving && <p>{say.none}</p>}
      {models.data?.serving && (
        <>
          <Learned version={models.data.serving} />
          <Truth
            version={models.data.serving}
            metrics={models.data.models.find((one) => one.version === models.data.serving)?.metrics ?? null}
          />
          <Drift version={models.data.serving} />
        </>
      )}
      {models.data && <Versions models={models.data.models} />}
    </>
  );
}

function Learned({ version }: { version: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data } = useCard(version);
  if (!data?.card) return null;
  const { tenants, charges, data_from: from, data_to: to, grace_days: grace, limits } = data.card;
  return (
    <div className="learned">
      <p>
        {say.learned(
          count(tenants, language),
          count(charges, language),
          dayOfYear(from, language),
          dayOfYear(to, language),
        )}{" "}
        {grace !== null && say.onTime(grace)}
      </p>
      {language === "en" && limits.length > 0 && (
        <Section title={say.limits}>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
