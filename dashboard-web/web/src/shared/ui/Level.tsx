import { useWords } from "../language";
import { badges, levelWords, type RiskLevel } from "../score";
import "./ui.css";

/** A level as badge and word: the colour never says it alone. */
export function Level({ level }: { level: RiskLevel }) {
  const say = useWords(levelWords);
  return (
    <span className="level" data-level={level}>
      <span className="badge" aria-hidden="true">
        {badges[level]}
      </span>{" "}
      {say[level]}
    </span>
  );
}
