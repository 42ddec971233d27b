import { useState } from "react";
import { useWords } from "../../shared/language";
import { words } from "./words";

/** Takes files that are dropped on it, or chosen; the field under it is an ordinary one, so the keyboard works too. */
export function DropField({ onFiles }: { onFiles: (files: File[]) => void }) {
  const say = useWords(words);
  const [over, setOver] = useState(false);
  return (
    <div
      role="presentation"
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <strong>{say.drop}</strong>
      <label>
        <input
          type="file"
          multiple
          accept=".csv,text/csv"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file, corrected, may be chosen again.
            event.target.value = "";
          }}
        />
        <span>{say.choose}</span>
      </label>
    </div>
  );
}
