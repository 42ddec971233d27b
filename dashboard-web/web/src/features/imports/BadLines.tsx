import { useLanguage, useWords } from "../../shared/language";
import { ScrollX } from "../../shared/ui/ScrollX";
import { faults } from "./faults";
import { around, useLines } from "./lines";
import type { Files, ImportReport } from "./useImport";
import { words } from "./words";

const shown = 200;

/** Each line as it stands in its file, with what is wrong marked in it, and why. */
export function BadLines({ report, files }: { report: ImportReport; files: Files }) {
  const all = useWords(words);
  const say = all.line;
  const { language } = useLanguage();
  const lines = useLines(files, report.errors.length > 0);
  return (
    <ScrollX>
      <table className="plain-table bad-lines">
        <thead>
          <tr>
            <th scope="col">{all.table.file}</th>
            <th scope="col" className="number">
              {say.line}
            </th>
            <th scope="col">{say.column}</th>
            <th scope="col">{say.value}</th>
            <th scope="col">{say.why}</th>
          </tr>
        </thead>
        <tbody>
          {report.errors.slice(0, shown).map((bad) => (
            <tr key={`${bad.file}:${bad.line}:${bad.column ?? ""}:${bad.message}`}>
              <td>{bad.file}</td>
              <td className="number">{bad.line}</td>
              <td>{bad.column}</td>
              <td>
                <Written line={lines[bad.file]?.[bad.line - 1]} value={bad.value} />
              </td>
              <td>{(language === "fr" && faults[bad.code]) || bad.message}</td>
            </tr>
          ))}
        </tbody>
        {report.error_count > shown && <caption className="muted small">{all.first(shown)}</caption>}
      </table>
    </ScrollX>
  );
}

function Written({ line, value }: { line: string | undefined; value: string | null }) {
  if (!line) return <code>{value}</code>;
  const [before, marked, after] = around(line, value);
  return (
    <code>
      {before}
      {marked && <mark>{marked}</mark>}
      {after}
    </code>
  );
}
