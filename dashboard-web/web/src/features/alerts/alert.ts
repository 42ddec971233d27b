export type AlertKind = "LEVEL_WORSENED" | "PROBABILITY_FELL" | "RENT_OVERDUE" | "RECOVERED";
export type AlertState = "OPEN" | "ACKNOWLEDGED" | "SNOOZED" | "CLOSED";
export type Severity = "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";

export interface Alert {
  id: string;
  sequence: number;
  tenant_id: string;
  tenant_name: string | null;
  kind: AlertKind;
  severity: Severity;
  state: AlertState;
  message: string;
  assigned_to: string | null;
  snoozed_until: string | null;
  close_reason: string | null;
  opened_at: string;
  changed_at: string;
}

export interface Inbox {
  alerts: Alert[];
  next?: number;
  sequence: number;
}

export interface AlertGroup {
  tenantId: string;
  name: string;
  alerts: Alert[];
}

const byNewest = (a: Alert, b: Alert) => b.opened_at.localeCompare(a.opened_at) || b.sequence - a.sequence;

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
