import { memo } from "react";
import { Link } from "react-router";
import { count, day, percent, points } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { addressOf, nameOf, type ListedTenant } from "../../shared/tenants";
import { Level } from "../../shared/ui/Level";
import { words } from "./words";

interface Place {
  row: number;
  top: number;
  height: number;
}

/** Where somebody will be once their page of the list is there. */
export const ComingRow = ({ row, top, height }: Place) => (
  <div
    role="row"
    aria-rowindex={row}
    className="tenant-row tenant-coming"
    style={{ transform: `translateY(${top}px)`, height }}
  >
    <span role="cell" />
  </div>
);

interface Props extends Place {
  tenant: ListedTenant;
  currency: string;
}

export const TenantRow = memo(function TenantRow({ tenant, row, currency, top, height }: Props) {
  const { language } = useLanguage();
  const known = tenant.risk_level !== "UNKNOWN" && tenant.payment_probability !== null;
  return (
    <div
      role="row"
      aria-rowindex={row}
      className="tenant-row"
      data-level={tenant.risk_level}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <span role="cell" data-column="level">
        <Level level={tenant.risk_level} />
      </span>
      <span role="cell" data-column="name">
        <Link to={addressOf(tenant.tenant_id)}>{nameOf(tenant)}</Link>
        <span className="muted small">{[tenant.unit, tenant.property].filter(Boolean).join(" · ")}</span>
      </span>
      <span role="cell" data-column="probability">
        {known && (
          <>
            {percent(tenant.payment_probability ?? 0, language)}
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(tenant.payment_probability ?? 0) * 100}%` }} />
            </span>
          </>
        )}
      </span>
      <span role="cell" data-column="change">
        {known && <Moved change={tenant.month_change} />}
      </span>
      <span role="cell" data-column="expected_date">
        {tenant.expected_payment_date && day(tenant.expected_payment_date, language, "short")}
      </span>
      <span role="cell" data-column="arrears">
        {tenant.arrears ? (
          <>
            {count(Math.round(tenant.arrears), language)}
            <span className="arrears-currency"> {currency}</span>
          </>
        ) : null}
      </span>
      <span role="cell" data-column="reason" title={tenant.reason ?? ""}>
        {tenant.reason}
      </span>
    </div>
  );
});

/** A small arrow for what moved by a point or more. */
function Moved({ change }: { change: number | null }) {
  const { language } = useLanguage();
  const say = useWords(words);
  if (change === null || Math.abs(change) < 0.01) return null;
  const told = points(Math.abs(change), language, 0).replace("+", "");
  return (
    <span data-moved={change < 0 ? "down" : "up"}>
      <span aria-hidden="true">
        {change < 0 ? "↓" : "↑"} {told}
      </span>
      <span className="visually-hidden">{change < 0 ? say.fell(told) : say.rose(told)}</span>
    </span>
  );
}
