import { useRef, type Ref } from "react";

interface Props {
  text: string;
  label: string;
  /** Lines that cannot stay. */
  flawed?: ReadonlySet<number>;
  onChange?: (text: string) => void;
  field?: Ref<HTMLTextAreaElement>;
}

/** Text with its line numbers; they scroll along. */
export function Editor({ text, label, flawed, onChange, field }: Props) {
  const numbers = useRef<HTMLOListElement>(null);
  const lines = text.split("\n").length;
  return (
    <div className="editor">
      <ol ref={numbers} aria-hidden="true">
        {Array.from({ length: lines }, (_, at) => (
          <li key={at} data-flawed={flawed?.has(at + 1) ?? false}>
            {at + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={field}
        className="code"
        aria-label={label}
        wrap="off"
        spellCheck={false}
        autoCapitalize="none"
        rows={Math.min(28, lines + 1)}
        value={text}
        readOnly={!onChange}
        onChange={(event) => onChange?.(event.target.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

/** Where a line begins and ends in the text. */
export function lineAt(text: string, line: number): [number, number] {
  const lines = text.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [start, start + (lines[line - 1]?.length ?? 0)];
}
