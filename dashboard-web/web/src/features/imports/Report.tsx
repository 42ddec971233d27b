import { count } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { ScrollX } from "../../shared/ui/ScrollX";
import { BadLines } from "./BadLines";
import type { Files, ImportReport } from "./useImport";
import { words } from "./words";

/** What was found in the files, and every line that cannot stay as it is. */
export function Report({ report, files }: { report: ImportReport; files: Files }) {
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
          {say.note(note)}
        </p>
      ))}
      {report.errors.length > 0 && <BadLines report={report} files={files} />}
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
