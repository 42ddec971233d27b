import { useWords } from "../../shared/language";
import { useMay } from "../../shared/person";
import { PageHead } from "../../shared/ui/PageHead";
import { ImportDesk } from "./ImportDesk";
import { words } from "./words";
import "./imports.css";

/** Whole files into the ledger, for those who may write to it. */
export default function ImportsPage() {
  const say = useWords(words);
  const may = useMay();
  return (
    <>
      <PageHead title={say.title} />
      <p className="muted imports-about">{say.about}</p>
      {may.write ? <ImportDesk /> : <p>{say.readOnly}</p>}
    </>
  );
}
