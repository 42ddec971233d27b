import { useInfiniteQuery } from "@tanstack/react-query";
import type { Api } from "../../../shared/api";
import { moment, money } from "../../../shared/format";
import { getJson } from "../../../shared/http";
import { useLanguage, useWords } from "../../../shared/language";
import { Fetched } from "../../../shared/ui/Fetched";
import { ScrollX } from "../../../shared/ui/ScrollX";
import { Section } from "../../../shared/ui/Section";
import { linesOf, type Line } from "./trail";
import { words } from "./words";

/** The trail of one tenant, newest first. */
export function Audit({ tenantId }: { tenantId: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const trail = useInfiniteQuery({
    queryKey: ["tenant", tenantId, "audit"],
    queryFn: ({ signal, pageParam }) =>
      getJson<Api<"AuditPage">>(
        `/api/audit?limit=50&subject=${encodeURIComponent(`tenant:${tenantId}`)}${pageParam ? `&before=${pageParam}` : ""}`,
        language,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Section title={say.title} className="no-print">
      <Fetched query={trail} rows={3}>
        {({ pages }) => <Trail lines={linesOf(pages.flatMap((page) => page.entries))} />}
      </Fetched>
      {trail.hasNextPage && (
        <button
          type="button"
          className="chip"
          disabled={trail.isFetchingNextPage}
          onClick={() => void trail.fetchNextPage()}
        >
          {say.more}
        </button>
      )}
    </Section>
  );
}

function Trail({ lines }: { lines: Line[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (lines.length === 0) return <p className="muted">{say.empty}</p>;
  return (
    <ScrollX>
      <table className="plain-table audit">
        <thead>
          <tr>
            <th scope="col">{say.when}</th>
            <th scope="col">{say.who}</th>
            <th scope="col">{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sequence}>
              <td>{moment(line.at, language)}</td>
              <td>{line.who}</td>
              <td>
                {line.actions.length > 1 ? say.looked : line.actions.map(say.action)}
                {line.amount !== undefined &&
                  line.currency &&
                  ` : ${money(line.amount, line.currency, language)}`}
                {line.reason && <span className="muted"> {say.reason(line.reason)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
