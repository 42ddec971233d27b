import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import "./ui.css";

/** Something to fill in under its name. */
export function Field(props: { label: string; wide?: boolean; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <p className={props.wide ? "field wide" : "field"}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </p>
  );
}

interface Line extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> {
  label: string;
  wide?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** One line of text, an amount or a day. */
export const LineField = ({ label, wide = false, onChange, ...input }: Line) => (
  <Field label={label} wide={wide}>
    {(id) => (
      <input id={id} className="input" {...input} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
);

/** What a person typed as an amount, with spaces or a comma; NaN for what is none or not above 0. */
export function amountOf(text: string): number {
  const sum = Number(text.replace(/\s/g, "").replace(",", "."));
  return sum > 0 ? sum : Number.NaN;
}
