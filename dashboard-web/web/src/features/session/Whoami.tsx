import { App, Button } from "antd";
import { useWords } from "../../shared/language";
import { useSession, useSignOut } from "./useSession";
import { words } from "./words";

/** Who is signed in, and the way out; nothing for nobody. */
export function Whoami() {
  const say = useWords(words);
  const { message } = App.useApp();
  const { data: session } = useSession();
  const signOut = useSignOut();
  if (!session?.person || session.over) return null;
  const leave = () =>
    signOut.mutate(undefined, { onError: () => void message.error(say.failed.unavailable) });
  return (
    <span className="whoami">
      <span>{session.person.name}</span>
      <Button type="text" onClick={leave} loading={signOut.isPending}>
        {say.signOut}
      </Button>
    </span>
  );
}
