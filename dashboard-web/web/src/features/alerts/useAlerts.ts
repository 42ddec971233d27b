import { useMutation } from "@tanstack/react-query";
import { createContext, use, useMemo, useSyncExternalStore } from "react";
import { postJson } from "../../shared/http";
import { grouped, type Alert, type AlertState } from "./alert";
import type { AlertFeed, FeedState } from "./feed";

export const FeedContext = createContext<AlertFeed | null>(null);

function useTheFeed(): AlertFeed {
  const feed = use(FeedContext);
  if (!feed) throw new Error("outside of AlertsProvider");
  return feed;
}

export function useFeed(): FeedState {
  const feed = useTheFeed();
  return useSyncExternalStore(feed.subscribe, feed.snapshot);
}

export const useReconnect = () => useTheFeed().now;

export function openIn(state: FeedState): number {
  let open = 0;
  for (const alert of state.alerts.values()) if (alert.state === "OPEN") open += 1;
  return open;
}

export const useOpenAlerts = () => openIn(useFeed());

/** The alerts of one state, grouped by tenant. */
export function useGroups(state: AlertState) {
  const { alerts } = useFeed();
  return useMemo(
    () => grouped([...alerts.values()].filter((alert) => alert.state === state)),
    [alerts, state],
  );
}

export type Deed =
  | { verb: "acknowledge" }
  | { verb: "assign"; user: string | null }
  | { verb: "comment"; comment: string }
  | { verb: "snooze"; until: string }
  | { verb: "close"; reason: string };

/** Does something about an alert as it was shown; one that has changed meanwhile is left alone. */
export function useHandle() {
  const feed = useTheFeed();
  return useMutation({
    mutationFn: ({ alert, deed }: { alert: Alert; deed: Deed }) => {
      const { verb, ...rest } = deed;
      return postJson<Alert>(`/api/alerts/${alert.id}/${verb}`, { ...rest, sequence: alert.sequence });
    },
    onSuccess: feed.take,
  });
}
