import { useId, type ReactNode } from "react";
import "./ui.css";

/** A part of a page under its own heading. */
export function Section(props: {
  title: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const title = useId();
  return (
    <section className={`section ${props.className ?? ""}`} aria-labelledby={title}>
      <header>
        <h2 id={title}>{props.title}</h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
