import { Button } from "antd";
import type { ReactNode } from "react";
import { clock } from "../format";
import { CallFailed } from "../http";
import { useLanguage, useWords } from "../language";
import { Failed, useFailureWords } from "./Failed";
import { Loading } from "./Loading";
import "./ui.css";

const words = {
  fr: { stale: (time: string) => `Affiché tel que lu à ${time}.`, retry: "Réessayer" },
  en: { stale: (time: string) => `Shown as read at ${time}.`, retry: "Try again" },
};

/** What a query is to a page. */
interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  isFetching: boolean;
  fetchStatus: "fetching" | "paused" | "idle";
  dataUpdatedAt: number;
  refetch: () => unknown;
}

interface Props<T> {
  query: Asked<T>;
  /** Grey bars while it is on its way. */
  rows: number;
  /** More than the general words for a failure. */
  said?: string | undefined;
  children: (data: T) => ReactNode;
}

/** What was asked for in each of its states: on its way, not to be had, there, or there but no longer fresh. */
export function Fetched<T>({ query, rows, said, children }: Props<T>) {
  if (query.data !== undefined)
    return (
      <>
        {query.isError && <Stale query={query} />}
        {children(query.data)}
      </>
    );
  if (!query.isError && query.fetchStatus !== "paused") return <Loading rows={rows} />;
  return (
    <Failed
      error={query.error ?? new CallFailed("offline", "network")}
      said={query.isError ? said : undefined}
      onRetry={() => void query.refetch()}
      retrying={query.isFetching}
    />
  );
}

function Stale<T>({ query }: { query: Asked<T> }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const failure = useFailureWords();
  const time = clock(new Date(query.dataUpdatedAt).toISOString(), language);
  return (
    <p role="status" className="stale small">
      {failure(query.error)} {say.stale(time)}
      <Button size="small" onClick={() => void query.refetch()} loading={query.isFetching}>
        {say.retry}
      </Button>
    </p>
  );
}
