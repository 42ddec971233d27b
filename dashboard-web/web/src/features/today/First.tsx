import { Link } from "react-router";
import { money, percent } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { addressOf, nameOf } from "../../shared/tenants";
import { Level } from "../../shared/ui/Level";
import { Section } from "../../shared/ui/Section";
import type { Summary } from "./usePortfolio";
import { words } from "./words";

const shown = 6;

/** Whom to see to first, by rent at risk: one reason and one action each. */
export function First({ summary }: { summary: Summary }) {
  const { language } = useLanguage();
  const say = useWords(words);
  return (
    <Section title={say.first}>
      {summary.to_do.length === 0 && <p className="muted">{say.nothing}</p>}
      <ol className="first">
        {summary.to_do.slice(0, shown).map(({ tenant, action }) => (
          <li key={tenant.tenant_id} data-level={tenant.risk_level}>
            <div>
              <p>
                <Link to={addressOf(tenant.tenant_id)}>{nameOf(tenant)}</Link>{" "}
                <span className="muted small">
                  {[tenant.unit, tenant.property].filter(Boolean).join(" · ")}
                </span>
              </p>
              <p className="first-action">{action.message}</p>
              {tenant.reason && <p className="muted small">{tenant.reason}</p>}
            </div>
            <div className="first-figures">
              <p>
                <Level level={tenant.risk_level} />{" "}
                {tenant.payment_probability !== null && percent(tenant.payment_probability, language)}
              </p>
              {tenant.rent_at_risk !== null && (
                <p className="muted small">
                  {say.atRisk(money(Math.round(tenant.rent_at_risk), summary.currency, language))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
