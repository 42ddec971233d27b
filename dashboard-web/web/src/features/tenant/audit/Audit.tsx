import { useInfiniteQuery } from "@tanstack/react-query";
import { moment } from "../../../shared/format";
import type { Api } from "../../../shared/api";
import { getJson } from "../../../shared/http";
import { useLanguage, useWords } from "../../../shared/language";
import { Failed } from "../../../shared/ui/Failed";
import { Loading } from "../../../shared/ui/Loading";
import { Section } from "../../../shared/ui/Section";
import { words } from "./words";

/** The trail of one tenant, newest first. */
export function Audit({ tenantId }: { tenantId: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const trail = useInfiniteQuery({
    queryKey: ["tenant", tenantId, "audit"],
    queryFn: ({ signal, pageParam }) =>
      getJson<Api<"AuditPage">>(
        `/api/audit?limit=20&subject=${encodeURIComponent(`tenant:${tenantId}`)}${pageParam ? `&before=${pageParam}` : ""}`,
        language,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  const entries = trail.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section title={say.title} className="no-print">
      {trail.isPending && <Loading rows={3} />}
      {trail.isError && (
        <Failed error={trail.error} onRetry={() => void trail.refetch()} retrying={trail.isFetching} />
      )}
      {trail.isSuccess && entries.length === 0 && <p className="muted">{say.empty}</p>}
      {entries.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say.when}</th>
              <th scope="col">{say.who}</th>
              <th scope="col">{say.what}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.sequence}>
                <td>{moment(entry.at, language)}</td>
                <td>{entry.actor_name}</td>
                <td>{say.action[entry.action] ?? entry.action}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {trail.hasNextPage && (
        <button type="button" className="chip" onClick={() => void trail.fetchNextPage()}>
          {say.more}
        </button>
      )}
    </Section>
  );
}
