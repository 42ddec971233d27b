import { Button } from "antd";
import { Whoami } from "../features/session/Whoami";
import { useLanguage, useWords } from "../shared/language";
import { setLook, useLook, type Look } from "../shared/theme";
import { words } from "./words";

const looks: Look[] = ["system", "light", "dark"];

/** Language, look, and who is signed in. */
export function Settings() {
  const { language, setLanguage } = useLanguage();
  const say = useWords(words);
  const look = useLook();
  const other = language === "fr" ? "en" : "fr";
  return (
    <div className="settings">
      <div role="group" aria-label={say.look} className="looks">
        {looks.map((one) => (
          <button key={one} type="button" aria-pressed={look === one} onClick={() => setLook(one)}>
            {say.looks[one]}
          </button>
        ))}
      </div>
      <Button type="text" lang={other} onClick={() => setLanguage(other)}>
        {say.other}
      </Button>
      <Whoami />
    </div>
  );
}
