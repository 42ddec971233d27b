import { useEffect, useState } from "react";
import { share } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { words } from "./words";

/** How far it is: first the files go, then they are read, which takes its time. */
export function Progress({ sent, said }: { sent: number; said: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(clock);
  }, []);
  const going = sent < 1;
  return (
    <div className="import-progress">
      {/* Without a value it only says that something is going on. */}
      <progress aria-label={said} {...(going ? { value: sent } : {})} />
      <span role="status">{going && sent > 0 ? say.sending(share(sent, language)) : said}</span>
      {seconds > 1 && <span className="muted small">{say.since(seconds)}</span>}
    </div>
  );
}
