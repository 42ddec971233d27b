import { Link } from "react-router";
import { day } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { addressOf, nameOf } from "../../shared/tenants";
import { Section } from "../../shared/ui/Section";
import type { Summary } from "./usePortfolio";
import { words } from "./words";

const shown = 4;

/** Whose next rent is expected later than it was at first. */
export function Slipped({ summary }: { summary: Summary }) {
  const { language } = useLanguage();
  const say = useWords(words);
  if (summary.slipped.tenants === 0) return null;
  return (
    <Section
      title={say.slipped(summary.slipped.tenants)}
      aside={<Link to="/locataires?report=1&tri=rent_at_risk">{say.all}</Link>}
    >
      <ul className="slipped">
        {summary.slipped.list.slice(0, shown).map((tenant) => (
          <li key={tenant.tenant_id}>
            <Link to={addressOf(tenant.tenant_id)}>{nameOf(tenant)}</Link>{" "}
            {tenant.first_expected_date && tenant.expected_payment_date && (
              <span className="muted">
                {say.later(
                  day(tenant.first_expected_date, language, "short"),
                  day(tenant.expected_payment_date, language, "short"),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
