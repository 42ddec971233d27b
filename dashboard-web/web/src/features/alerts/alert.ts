import type { Api } from "../../shared/api";

export type AlertState = Api<"AlertState">;
export type Severity = Api<"Severity">;

export type Alert = Api<"AlertView">;

export type Inbox = Api<"AlertPage">;

export interface AlertGroup {
  tenantId: string;
  name: string;
  alerts: Alert[];
}

// Times of one form compare as they are written; asking how a language sorts them would cost a hundred times as much.
const byNewest = (a: Alert, b: Alert) =>
  a.opened_at === b.opened_at ? b.sequence - a.sequence : a.opened_at < b.opened_at ? 1 : -1;

/** One group a tenant; the tenant with the newest alert first, and so within the group. */
export function grouped(alerts: Iterable<Alert>): AlertGroup[] {
  const groups = new Map<string, AlertGroup>();
  for (const alert of [...alerts].sort(byNewest)) {
    const group = groups.get(alert.tenant_id);
    if (group) group.alerts.push(alert);
    else
      groups.set(alert.tenant_id, {
        tenantId: alert.tenant_id,
        name: alert.tenant_name ?? alert.tenant_id,
        alerts: [alert],
      });
  }
  return [...groups.values()];
}
