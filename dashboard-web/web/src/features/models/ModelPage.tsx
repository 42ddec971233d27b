import { count, dayOfYear } from "../../shared/format";
import { useLanguage, useWords, type Language } from "../../shared/language";
import { Fetched } from "../../shared/ui/Fetched";
import { PageHead } from "../../shared/ui/PageHead";
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
      <PageHead title={say.title} />
      <Fetched query={models} rows={10}>
        {({ serving, models: all }) => (
          <>
            {serving ? (
              <>
                <Learned version={serving} />
                <Truth
                  version={serving}
                  metrics={all.find((one) => one.version === serving)?.metrics ?? null}
                />
                <Drift version={serving} />
              </>
            ) : (
              <p>{say.none}</p>
            )}
            <Versions models={all} />
          </>
        )}
      </Fetched>
    </>
  );
}

function Learned({ version }: { version: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data } = useCard(version);
  if (!data?.card) return null;
  const { tenants, charges, data_from: from, data_to: to, limits } = data.card;
  return (
    <div className="learned">
      <p>
        {say.learned(
          count(tenants, language),
          count(charges, language),
          dayOfYear(from, language),
          dayOfYear(to, language),
        )}
      </p>
      {limits.length > 0 && (
        <Section title={say.limits}>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{readable(limit, language)}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** Numbers and days as the reader writes them. */
const readable = (limit: string, language: Language) =>
  limit
    .replace(/\d{4}-\d{2}-\d{2}/g, (day) => dayOfYear(day, language))
    .replace(/\b\d{5,}\b|\b(?!(?:19|20)\d\d\b)\d{4}\b/g, (number) => count(Number(number), language));
