import { Link } from "react-router";
import { count } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Failed } from "../../shared/ui/Failed";
import { Loading } from "../../shared/ui/Loading";
import { Filters } from "./Filters";
import { TenantTable } from "./TenantTable";
import { questionOf, useTenants, useView, type View } from "./useTenants";
import { words } from "./words";
import "./tenants.css";

/** All tenants, the worst first until told otherwise. */
export default function TenantsPage() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { view, change } = useView();
  const list = useTenants(view);
  const total = list.data?.pages[0]?.total;
  const tenants = list.data?.pages.flatMap((page) => page.tenants) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <div className="row-of">
          {total != null && (
            <span className="muted" role="status">
              {say.total(count(total, language), total < 2)}
            </span>
          )}
          <a href={fileOf(view, language)} download>
            {say.export}
          </a>
        </div>
      </div>
      <Filters view={view} onChange={change} />
      {list.isPending && <Loading rows={12} />}
      {list.isError && (
        <Failed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {list.isSuccess && tenants.length === 0 && <Nobody view={view} />}
      {tenants.length > 0 && (
        <TenantTable
          tenants={tenants}
          total={total ?? tenants.length}
          currency={list.data?.pages[0]?.currency ?? "GNF"}
          view={view}
          fading={list.isPlaceholderData}
          onChange={change}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </>
  );
}

/** Office programs in French expect semicolons. */
const fileOf = (view: View, language: string) =>
  `/api/portfolio/export.csv?${questionOf(view).toString()}&bom=true&separator=${language === "fr" ? "semicolon" : "comma"}`;

function Nobody({ view }: { view: View }) {
  const say = useWords(words);
  const filtered = view.q !== "" || view.risk.length > 0 || view.overdue || view.slipped;
  return (
    <p className="muted">
      {filtered ? (
        say.empty
      ) : (
        <>
          {say.none} <Link to="/imports">{say.import}</Link>
        </>
      )}
    </p>
  );
}
