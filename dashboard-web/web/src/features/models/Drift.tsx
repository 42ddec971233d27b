import { useLanguage, useWords } from "../../shared/language";
import { Failed } from "../../shared/ui/Failed";
import { Loading } from "../../shared/ui/Loading";
import { ScrollX } from "../../shared/ui/ScrollX";
import { Section } from "../../shared/ui/Section";
import { useDrift } from "./useModels";
import { words } from "./words";

const shown = 8;

/** Whether today's tenants are those that were learnt from. */
export function Drift({ version }: { version: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const drift = useDrift(version);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const number = (value: number | null) => (value === null ? "–" : format.format(value));
  const found = drift.data?.features.filter((one) => one.state === "DRIFTED") ?? [];
  return (
    <Section title={say.drift}>
      {drift.isPending && <Loading rows={3} />}
      {drift.isError && (
        <Failed error={drift.error} onRetry={() => void drift.refetch()} retrying={drift.isFetching} />
      )}
      {drift.data && (
        <p>
          {!drift.data.computed_at
            ? say.notYet
            : found.length === 0
              ? say.noDrift(drift.data.predictions)
              : say.someDrift(found.length, drift.data.predictions)}
        </p>
      )}
      {found.length > 0 && (
        <ScrollX>
          <table className="plain-table drift">
            <thead>
              <tr>
                <th scope="col">{say.feature}</th>
                <th scope="col" className="number">
                  {say.psi}
                </th>
                <th scope="col" className="number">
                  {say.limit}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, shown).map((one) => (
                <tr key={one.feature}>
                  <td>
                    <code>{one.feature.toLowerCase()}</code>
                  </td>
                  <td className="number">{number(one.psi)}</td>
                  <td className="number">{number(one.threshold)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </Section>
  );
}
