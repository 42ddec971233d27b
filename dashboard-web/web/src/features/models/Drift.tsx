import { useLanguage, useWords } from "../../shared/language";
import { Fetched } from "../../shared/ui/Fetched";
import { ScrollX } from "../../shared/ui/ScrollX";
import { Section } from "../../shared/ui/Section";
import { measures } from "./measures";
import { useDrift, type Drift as Measured } from "./useModels";
import { words } from "./words";

const shown = 8;

/** Whether today's tenants are those that were learnt from. */
export function Drift({ version }: { version: string }) {
  const say = useWords(words);
  const drift = useDrift(version);
  return (
    <Section title={say.drift}>
      <Fetched query={drift} rows={3}>
        {(data) => <Moved drift={data} />}
      </Fetched>
    </Section>
  );
}

function Moved({ drift }: { drift: Measured }) {
  const say = useWords(words);
  const found = drift.features.filter((one) => one.state === "DRIFTED");
  if (!drift.computed_at) return <p>{say.notYet}</p>;
  if (found.length === 0) return <p>{say.noDrift(drift.predictions)}</p>;
  return (
    <>
      <p>{say.someDrift(found.length, drift.predictions)}</p>
      <p className="muted small">{say.driftAbout}</p>
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
              <Line key={one.feature} line={one} />
            ))}
          </tbody>
        </table>
      </ScrollX>
      {found.length > shown && <p className="muted small">{say.less(found.length - shown)}</p>}
    </>
  );
}

function Line({ line }: { line: Measured["features"][number] }) {
  const { language } = useLanguage();
  const name = useWords(measures)(line.feature);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const number = (value: number | null) => (value === null ? "–" : format.format(value));
  return (
    <tr>
      <td>{name ?? <code>{line.feature}</code>}</td>
      <td className="number">{number(line.psi)}</td>
      <td className="number">{number(line.threshold)}</td>
    </tr>
  );
}
