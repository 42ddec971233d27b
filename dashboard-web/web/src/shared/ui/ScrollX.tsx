import type { ReactNode } from "react";
import "./ui.css";

/** What may be wider than the screen scrolls in itself; the keyboard can get there to do so. */
export const ScrollX = ({ children }: { children: ReactNode }) => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the arrow keys could not scroll it
  <div className="scroll-x" tabIndex={0}>
    {children}
  </div>
);
