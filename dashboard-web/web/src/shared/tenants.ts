import type { Api } from "./api";

export type ListedTenant = Api<"ListedTenant">;

export type TenantPage = Api<"TenantListAnswer">;

/** The name if there is one. */
export const nameOf = (tenant: { name?: string | null; tenant_id: string }) =>
  tenant.name?.trim() || tenant.tenant_id;

export const addressOf = (tenantId: string) => `/locataires/${encodeURIComponent(tenantId)}`;
