import type { RiskLevel } from "./score";

/** A tenant in a list: who, and how it stands. Amounts are in the agency's currency. */
export interface ListedTenant {
  tenant_id: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  property: string | null;
  unit: string | null;
  rent: number | null;
  risk_level: RiskLevel;
  payment_probability: number | null;
  /** Over the last 30 days. */
  month_change?: number | null;
  confidence_score: number | null;
  overridden: boolean | null;
  expected_payment_date: string | null;
  /** When the same rent was expected at first. */
  first_expected_date?: string | null;
  payment_window: { earliest: string; latest: string } | null;
  arrears: number | null;
  oldest_unpaid_days: number | null;
  next_due_date: string | null;
  next_due_amount: number | null;
  rent_at_risk: number | null;
  reason: string | null;
  previous_level: RiskLevel | null;
  level_since: string | null;
  as_of: string | null;
  calculated_at: string | null;
}

export interface TenantPage {
  tenants: ListedTenant[];
  next: string | null;
  /** Of all pages together; null on later pages, and when there are too many to count. */
  total: number | null;
  currency: string;
  today: string;
}

/** The name if there is one. */
export const nameOf = (tenant: { name?: string | null; tenant_id: string }) =>
  tenant.name?.trim() || tenant.tenant_id;

export const addressOf = (tenantId: string) => `/locataires/${encodeURIComponent(tenantId)}`;
