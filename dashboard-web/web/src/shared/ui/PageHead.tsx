import type { ReactNode } from "react";
import { usePageTitle } from "../title";
import "./ui.css";

/** What this page is, in its heading and in its tab. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  usePageTitle(title);
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
