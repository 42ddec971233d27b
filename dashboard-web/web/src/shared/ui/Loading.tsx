import { useWords } from "../language";
import "./ui.css";

const words = { fr: "Chargement…", en: "Loading…" };

/** The place that is being filled, in grey bars; told once to whoever listens. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const said = useWords(words);
  return (
    <div className="loading" role="status" aria-label={said}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} data-row={row % 3} />
      ))}
    </div>
  );
}
