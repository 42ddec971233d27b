import { useMemo } from "react";
import { Link } from "react-router";
import { count } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/language";
import { Fetched } from "../../shared/ui/Fetched";
import { PageHead } from "../../shared/ui/PageHead";
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
  const pages = list.data?.pages;
  const tenants = useMemo(() => pages?.flatMap((page) => page.tenants) ?? [], [pages]);
  return (
    <>
      <PageHead title={say.title}>
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
      </PageHead>
      <Filters view={view} onChange={change} />
      <Fetched query={list} rows={12}>
        {({ pages: [first] }) =>
          tenants.length === 0 ? (
            <Nobody view={view} />
          ) : (
            <TenantTable
              tenants={tenants}
              total={list.hasNextPage ? (first?.total ?? tenants.length) : tenants.length}
              currency={first?.currency ?? "GNF"}
              view={view}
              fading={list.isPlaceholderData}
              onChange={change}
              onMore={() => {
                if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
              }}
            />
          )
        }
      </Fetched>
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
