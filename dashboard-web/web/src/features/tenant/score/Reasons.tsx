import type { Factor } from "../../../shared/score";
import { useWords } from "../../../shared/language";
import { words } from "./words";

/** The reasons that weigh most, as sentences; the sign says which way, not the colour alone. */
export function Reasons({ factors }: { factors: Factor[] }) {
  const say = useWords(words);
  if (factors.length === 0) return null;
  return (
    <section className="reasons">
      <h2>{say.reasons}</h2>
      <ul>
        {factors.map((factor) => (
          <li key={`${factor.type}:${factor.message}`} data-direction={factor.direction}>
            {factor.direction && (
              <span
                className="sign"
                role="img"
                aria-label={factor.direction === "NEGATIVE" ? say.weighs : say.helps}
              >
                {factor.direction === "NEGATIVE" ? "−" : "+"}
              </span>
            )}
            {factor.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
