import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { App } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../shared/language";
import { CallFailed } from "../../shared/http";
import { useMay } from "../../shared/person";
import { useFailureWords } from "../../shared/ui/Failed";
import { useKey } from "../../shared/useKey";
import type { Alert, AlertGroup } from "./alert";
import { AlertRow } from "./AlertRow";
import { HandleDialog } from "./HandleDialog";
import { TenantOfGroup } from "./TenantOfGroup";
import { useHandle, type Deed } from "./useAlerts";
import { words } from "./words";

/** Groups as they scroll by; only those near the window are in the page. */
export function AlertList({ groups, fresh }: { groups: AlertGroup[]; fresh: ReadonlySet<string> }) {
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: groups.length,
    estimateSize: (index) => 52 + 72 * (groups[index]?.alerts.length ?? 1),
    getItemKey: (index) => groups[index]?.tenantId ?? index,
    scrollMargin: offset,
    overscan: 6,
  });
  const alerts = groups.flatMap((group) => group.alerts);
  const { at, chosen, go } = useChosen(alerts, (alert) =>
    virtual.scrollToIndex(groups.findIndex((group) => group.tenantId === alert.tenant_id)),
  );
  const may = useMay();
  const { act, pending } = useAct();
  const [dialog, setDialog] = useState<{ alert: Alert; about: "snooze" | "more" } | null>(null);
  useKey("j", () => go(at + 1));
  useKey("k", () => go(Math.max(0, at - 1)));
  useKey("a", () => chosen?.state === "OPEN" && may.write && act(chosen, { verb: "acknowledge" }));
  useKey("s", () => chosen && may.write && setDialog({ alert: chosen, about: "snooze" }));
  return (
    <>
      <div ref={list} className="alert-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const group = groups[item.index];
          return (
            group && (
              <section
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="alert-group"
                aria-label={group.name}
                style={{ transform: `translateY(${item.start - offset}px)` }}
              >
                <TenantOfGroup group={group} />
                {group.alerts.map((alert) => (
                  <AlertRow
                    key={alert.id}
                    alert={alert}
                    chosen={alert.id === chosen?.id}
                    fresh={fresh.has(alert.id)}
                    onChoose={() => go(alerts.indexOf(alert))}
                    {...(may.write && alert.state !== "CLOSED"
                      ? {
                          busy: pending === alert.id,
                          onAcknowledge: () => act(alert, { verb: "acknowledge" }),
                          onMore: (about: "snooze" | "more") => setDialog({ alert, about }),
                        }
                      : {})}
                  />
                ))}
              </section>
            )
          );
        })}
      </div>
      {dialog && (
        <HandleDialog
          {...dialog}
          onClose={() => setDialog(null)}
          onDeed={(deed) => act(dialog.alert, deed, () => setDialog(null))}
        />
      )}
    </>
  );
}

/** The alert that the keys are about; when it leaves, the one that takes its place. */
function useChosen(alerts: Alert[], show: (alert: Alert) => void) {
  const [kept, setKept] = useState<{ id: string; at: number } | null>(null);
  const found = kept ? alerts.findIndex((alert) => alert.id === kept.id) : -1;
  const at = found >= 0 ? found : kept ? Math.min(kept.at, alerts.length - 1) : -1;
  const go = (to: number) => {
    const alert = alerts[Math.min(to, alerts.length - 1)];
    if (!alert) return;
    setKept({ id: alert.id, at: to });
    show(alert);
  };
  return { at, chosen: alerts[at], go };
}

function useAct() {
  const say = useWords(words);
  const failure = useFailureWords();
  const { message } = App.useApp();
  const handle = useHandle();
  const told = (error: unknown) => {
    const code = error instanceof CallFailed ? error.more.code : undefined;
    if (code === "alert_changed") return say.changed;
    return code === "alert_closed" ? say.gone : failure(error);
  };
  const act = (alert: Alert, deed: Deed, then?: () => void) =>
    handle.mutate(
      { alert, deed },
      {
        onSuccess: () => {
          void message.success(say.done, 1.5);
          then?.();
        },
        onError: (error) => void message.error(told(error)),
      },
    );
  return { act, pending: handle.isPending ? handle.variables.alert.id : null };
}
