import { useId, type ReactNode } from "react";
import "./ui.css";

interface Props {
  title: string;
  /** What opens the table. */
  word: string;
  head: string[];
  rows: string[][];
  legend?: [colour: string, word: string][];
  children: ReactNode;
}

/** A drawing for the eye, and the same figures as a table for whoever cannot see it or wants them exactly. */
export function Figures({ title, word, head, rows, legend, children }: Props) {
  const heading = useId();
  return (
    <figure className="figures" aria-labelledby={heading}>
      <h3 id={heading} className="small">
        {title}
      </h3>
      {legend && (
        <p className="legend small muted" aria-hidden="true">
          {legend.map(([colour, name]) => (
            <span key={name}>
              <i style={{ background: colour }} /> {name}
            </span>
          ))}
        </p>
      )}
      <div aria-hidden="true">{children}</div>
      <details className="small">
        <summary>{word}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, at) => (
                  <td key={head[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
