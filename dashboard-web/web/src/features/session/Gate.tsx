import { Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { CallFailed } from "../../shared/http";
import { useWords } from "../../shared/language";
import { SignIn } from "./SignIn";
import { useSession } from "./useSession";
import { words } from "./words";

/**
 * Shows the page to whoever is signed in and asks the others to. When a session ends, the page is only covered: its address
 * and what was typed into it are there again after the password.
 */
export function Gate({ children }: { children: ReactNode }) {
  const say = useWords(words);
  const session = useSession();
  if (session.isPending) return <Skeleton active paragraph={{ rows: 4 }} />;
  if (session.isError) {
    const kind =
      session.error instanceof CallFailed && session.error.kind === "offline" ? "offline" : "unavailable";
    return (
      <div role="alert" className="failed">
        <p>{say.failed[kind]}</p>
        <Button onClick={() => void session.refetch()} loading={session.isFetching}>
          {say.retry}
        </Button>
      </div>
    );
  }
  const { person } = session.data;
  if (!person) return <SignIn returning={null} />;
  return (
    <>
      {session.data.over && <SignIn returning={person} />}
      <div key={person.id} hidden={session.data.over}>
        {children}
      </div>
    </>
  );
}
