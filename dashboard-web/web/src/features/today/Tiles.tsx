import type { ReactNode } from "react";
import { Link } from "react-router";
import { money, share } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Section } from "../../shared/ui/Section";
import type { Summary } from "./usePortfolio";
import { words } from "./words";

/** Four figures, each with what it is measured against. */
export function Tiles({ summary }: { summary: Summary }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const sum = (amount: number) => money(Math.round(amount), summary.currency, language);
  const rate = (part: number | null) => (part === null ? "–" : share(part, language));
  const { this_month: now, last_month: before } = summary.collection;
  return (
    <Section title={say.figures}>
      <dl className="tiles">
        <Tile
          word={say.expectedLate}
          figure={sum(summary.month_ahead.expected_late)}
          note={say.ofDue(sum(summary.month_ahead.due))}
        />
        <Tile
          word={say.arrears}
          figure={sum(summary.arrears)}
          note={<Link to="/locataires?retard=1&tri=arrears">{say.overdue(summary.tenants.overdue)}</Link>}
        />
        <Tile word={say.collected} figure={rate(now.paid_rate)} note={say.before(rate(before.paid_rate))} />
        <Tile
          word={say.alerts}
          figure={String(summary.alerts.open)}
          note={<Link to="/alertes">{say.urgent(summary.alerts.urgent)}</Link>}
        />
      </dl>
    </Section>
  );
}

function Tile({ word, figure, note }: { word: string; figure: string; note: ReactNode }) {
  return (
    <div>
      <dt className="muted small">{word}</dt>
      <dd>
        <strong>{figure}</strong>
        <span className="small muted">{note}</span>
      </dd>
    </div>
  );
}
