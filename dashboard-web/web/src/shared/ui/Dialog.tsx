import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useWords } from "../language";
import "./ui.css";

const words = { fr: "Fermer", en: "Close" };

/** A page over the page: the browser keeps the focus inside, and gives it back. */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const close = useWords(words);
  const frame = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Before it leaves the page: one that is gone gives no focus back.
  useLayoutEffect(() => {
    const dialog = frame.current;
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>("input, textarea, select")?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={frame} className="dialog" aria-labelledby={title} onCancel={props.onClose}>
      <header>
        <h2 id={title}>{props.title}</h2>
        <button type="button" className="icon-button" aria-label={close} onClick={props.onClose}>
          ×
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
