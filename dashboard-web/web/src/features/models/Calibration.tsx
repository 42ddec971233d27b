import { count, share } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Figures } from "../../shared/ui/Figures";
import type { Figures as Realised } from "./useModels";
import { words } from "./words";

const side = 200;
const edge = 8;
const at = (part: number) => edge + part * (side - 2 * edge);

/** What was said along, what came true up; the diagonal is the truth. */
export default function Calibration({ bins }: { bins: Realised["calibration"] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <Figures
      title={say.calibration}
      word={say.table}
      head={[say.predicted, say.realised, say.count]}
      rows={bins.map((bin) => [
        share(bin.mean_probability, language),
        share(bin.on_time_rate, language),
        count(bin.count, language),
      ])}
    >
      <p className="muted small">{say.calibrationAbout}</p>
      <svg className="calibration" viewBox={`0 0 ${side} ${side}`}>
        <path d={`M${at(0)} ${at(1)}L${at(1)} ${at(0)}`} stroke="var(--line)" strokeDasharray="4 4" />
        <path d={`M${at(0)} ${at(0)}V${at(1)}H${at(1)}`} stroke="var(--hairline)" fill="none" />
        {bins.map((bin) => (
          <circle
            key={bin.mean_probability}
            cx={at(bin.mean_probability)}
            cy={at(1 - bin.on_time_rate)}
            r="4"
            fill="var(--accent)"
          />
        ))}
      </svg>
    </Figures>
  );
}
