import { Button, Input } from "antd";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { CallFailed } from "../../shared/http";
import { useLanguage, useWords } from "../../shared/language";
import type { Person } from "../../shared/person";
import { useSignIn } from "./useSession";
import { words } from "./words";
import "./session.css";

/** Name and password. Whoever was here before only repeats the password. */
export function SignIn({ returning }: { returning: Person | null }) {
  const say = useWords(words);
  const { language, setLanguage } = useLanguage();
  const other = language === "fr" ? "en" : "fr";
  const signIn = useSignIn();
  const [username, setUsername] = useState(returning?.username ?? "");
  const [password, setPassword] = useState("");
  // The page below has just been taken away, and with it the focus.
  useEffect(() => document.getElementById(returning ? "password" : "username")?.focus(), [returning]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (username.trim() && password) signIn.mutate({ username: username.trim(), password });
  };
  const form = (
    <main className="signing-in">
      <form className="sign-in" onSubmit={submit} aria-labelledby="sign-in-title">
        <p className="sign-in-brand">AKIG</p>
        <h1 id="sign-in-title">{say.title}</h1>
        {returning && <p role="status">{say.over}</p>}
        <label htmlFor="username">{say.username}</label>
        <Input
          id="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <label htmlFor="password">{say.password}</label>
        <Input.Password
          id="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {signIn.isError && <p role="alert">{reason(signIn.error, say)}</p>}
        <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
          {say.signIn}
        </Button>
        <Button type="text" lang={other} onClick={() => setLanguage(other)}>
          {say.other}
        </Button>
      </form>
    </main>
  );
  return returning ? <Over>{form}</Over> : form;
}

/** Over everything, a dialog of the page too: while one is open the browser lets nobody write beside it. */
function Over({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = frame.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // The page is shown again in the next frame; only then it can take the focus.
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    };
  }, []);
  return (
    <dialog
      ref={frame}
      className="over"
      aria-labelledby="sign-in-title"
      // There is nothing to go back to without the password.
      onCancel={(event) => event.preventDefault()}
      onClose={(event) => event.currentTarget.showModal()}
    >
      {children}
    </dialog>
  );
}

function reason(error: unknown, say: (typeof words)["fr"]) {
  if (!(error instanceof CallFailed)) return say.failed.unavailable;
  if (error.kind === "too_many") return say.tooMany(Math.ceil((error.more.retryAfterSeconds ?? 60) / 60));
  return error.kind === "unauthenticated" || error.kind === "offline"
    ? say.failed[error.kind]
    : say.failed.unavailable;
}
