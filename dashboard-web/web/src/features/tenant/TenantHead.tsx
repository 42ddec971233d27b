import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../shared/api";
import { dayOfYear, money } from "../../shared/format";
import { getJson } from "../../shared/http";
import { useLanguage, useWords } from "../../shared/language";
import { nameOf } from "../../shared/tenants";
import { usePageTitle } from "../../shared/title";
import { words } from "./words";

/** Who this is. While the server does not say, the id stands for the name. */
export function TenantHead({ tenantId }: { tenantId: string }) {
  const { language } = useLanguage();
  const say = useWords(words);
  const detail = useQuery({
    queryKey: ["tenant", tenantId, "detail", language],
    queryFn: ({ signal }) =>
      getJson<Api<"TenantDetail">>(`/api/tenants/${encodeURIComponent(tenantId)}`, language, signal),
  });
  const { tenant, lease, currency } = detail.data ?? {};
  const facts = [
    tenant?.unit,
    tenant?.property,
    lease?.rent != null && currency ? say.rent(money(lease.rent, currency, language), lease.due_day) : null,
    lease?.start ? say.since(dayOfYear(lease.start, language)) : null,
    tenant?.phone,
  ].filter((fact) => fact != null && fact !== "");
  const name = tenant ? nameOf(tenant) : tenantId;
  usePageTitle(name);
  return (
    <div>
      <h1>{name}</h1>
      <p className="muted facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {tenant?.name && <p className="muted small tenant-id">{tenantId}</p>}
    </div>
  );
}
