import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { getJson } from "../../shared/http";
import { useLanguage } from "../../shared/language";
import { useTitleCount } from "../../shared/title";
import type { Inbox } from "./alert";
import { AlertFeed } from "./feed";
import { FeedContext, useFeed, openIn } from "./useAlerts";

const most = 1000;

/** Listens for as long as somebody is signed in; another language is another stream, as its sentences differ. */
export function AlertsProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [feeds] = useState(() => new Map<string, AlertFeed>());
  let feed = feeds.get(language);
  if (!feed) {
    feed = new AlertFeed({
      // Asked through the queries, so that a session that is over is noticed here too.
      inbox: () =>
        queries.fetchQuery({
          queryKey: ["alerts", "inbox", language],
          queryFn: () => openAlerts(language),
          staleTime: 0,
          gcTime: 0,
        }),
      connect: (since) => new WebSocket(`${location.origin.replace(/^http/, "ws")}/ws/alerts?since=${since}`),
    });
    feeds.set(language, feed);
  }
  const current = feed;
  useEffect(() => {
    current.start();
    return () => current.stop();
  }, [current]);
  return (
    <FeedContext value={current}>
      <Title />
      {children}
    </FeedContext>
  );
}

/** All that is not closed, up to what a person can look through. */
async function openAlerts(language: string): Promise<Inbox> {
  const path = "/api/alerts?state=OPEN,ACKNOWLEDGED,SNOOZED&limit=200";
  const first = await getJson<Inbox>(path, language);
  const alerts = [...first.alerts];
  let { next } = first;
  while (next !== undefined && alerts.length < most) {
    const page: Inbox = await getJson<Inbox>(`${path}&after=${next}`, language);
    alerts.push(...page.alerts);
    next = page.next;
  }
  // What changes while the pages are read comes again over the stream.
  return { alerts, sequence: first.sequence };
}

/** The number of open alerts, for whoever has the page in another tab. */
function Title() {
  const open = openIn(useFeed());
  useTitleCount(open);
  return null;
}
