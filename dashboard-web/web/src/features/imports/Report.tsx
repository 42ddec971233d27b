import { count } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { ScrollX } from "../../shared/ui/ScrollX";
import type { ImportReport } from "./useImport";
import { words } from "./words";

const shown = 200;

/** What was found in the files, and every line that cannot stay as it is. */
export function Report({ report }: { report: ImportReport }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const stored = report.accepted && !report.dry_run;
  return (
    <section className="import-report">
      <p role={report.accepted ? "status" : "alert"} className={report.accepted ? "" : "import-bad"}>
        {stored
          ? say.stored(count(Math.round(report.seconds * 10) / 10, language))
          : report.accepted
            ? say.fine
            : say.refused(report.error_count)}
      </p>
      <Counts report={report} />
      {report.notes.map((note) => (
        <p key={note} className="muted small">
          {note}
        </p>
      ))}
      {report.errors.length > 0 && <BadLines report={report} />}
      {stored && <p className="muted small">{say.undo}</p>}
    </section>
  );
}

function Counts({ report }: { report: ImportReport }) {
  const say = useWords(words).table;
  const { language } = useLanguage();
  const columns = ["rows", "inserted", "updated", "unchanged", "bad"] as const;
  return (
    <ScrollX>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say.file}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {say[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.files.map((file) => (
            <tr key={file.file}>
              <td>{file.file}</td>
              {columns.map((column) => (
                <td key={column} className="number">
                  {count(file[column], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function BadLines({ report }: { report: ImportReport }) {
  const all = useWords(words);
  const say = all.line;
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
                <code>{bad.value}</code>
              </td>
              <td>{bad.message}</td>
            </tr>
          ))}
        </tbody>
        {report.error_count > shown && <caption className="muted small">{all.first(shown)}</caption>}
      </table>
    </ScrollX>
  );
}
