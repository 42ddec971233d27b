import { App, Button } from "antd";
import { moment } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { useFailureWords } from "../../shared/ui/Failed";
import { Section } from "../../shared/ui/Section";
import { useChangeRules, useVersions } from "./useRules";
import { words } from "./words";

/** What was in force before, and the way back. */
export function Versions({ published, mayRestore }: { published: number | null; mayRestore: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const failure = useFailureWords();
  const versions = useVersions();
  const change = useChangeRules();
  if (!versions.data || versions.data.length < 2) return null;
  const restore = (version: number) =>
    change.mutate(
      { kind: "restore", version },
      {
        onSuccess: () => void message.success(say.restored),
        onError: (error) => void message.error(failure(error)),
      },
    );
  return (
    <Section title={say.versions}>
      <ul className="versions">
        {versions.data.map((one) => (
          <li key={one.version} className="row-of">
            <span>
              {say.published(
                one.version ?? 0,
                one.published_by,
                one.published_at ? moment(one.published_at, language) : null,
              )}
            </span>
            {one.version === published && <strong>{say.current}</strong>}
            {mayRestore && one.version !== published && (
              <Button size="small" loading={change.isPending} onClick={() => restore(one.version ?? 0)}>
                {say.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
