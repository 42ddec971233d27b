import { createElement, lazy, type ComponentType } from "react";
import { Link, Route, Routes } from "react-router";
import { AlertsProvider } from "../features/alerts/AlertsProvider";
import { useWords } from "../shared/language";
import { Frame } from "./Frame";
import { words } from "./words";

const pages = {
  today: () => import("../features/today/TodayPage"),
  tenants: () => import("../features/tenants/TenantsPage"),
  tenant: () => import("./TenantPage"),
  alerts: () => import("../features/alerts/AlertsPage"),
  model: () => import("../features/models/ModelPage"),
  rules: () => import("../features/rules/RulesPage"),
  imports: () => import("../features/imports/ImportsPage"),
};

type Load = (typeof pages)[keyof typeof pages];
const kept = new Map<Load, ComponentType>();

/** A page that could not be fetched is fetched anew when it is asked for again. */
function Page({ load }: { load: Load }) {
  const page =
    kept.get(load) ??
    lazy(() =>
      load().catch((error: unknown) => {
        kept.delete(load);
        throw error;
      }),
    );
  kept.set(load, page);
  return createElement(page);
}

/** Fetches the other pages once there is nothing else to do: from then on the way to them needs no network. */
export function fetchOtherPages() {
  const fetchThem = () => Object.values(pages).forEach((load) => void load().catch(() => undefined));
  if ("requestIdleCallback" in globalThis) requestIdleCallback(fetchThem, { timeout: 10_000 });
  else setTimeout(fetchThem, 5000);
}

/** Fetches the page that was asked for while the server is still being asked who is there. */
export function fetchFirstPage(path: string) {
  const [, first, second] = path.split("/");
  const named = {
    "": "today",
    alertes: "alerts",
    modele: "model",
    regles: "rules",
    imports: "imports",
  } as const;
  const page = first === "locataires" ? (second ? "tenant" : "tenants") : named[first as keyof typeof named];
  // What fails here is asked for again by the page, and told there.
  if (page) pages[page]().catch(() => undefined);
}

/** Which address shows what. The server knows the same addresses. */
export function Pages() {
  return (
    <AlertsProvider>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<Page load={pages.today} />} />
          <Route path="locataires" element={<Page load={pages.tenants} />} />
          <Route path="locataires/:tenantId" element={<Page load={pages.tenant} />} />
          <Route path="alertes" element={<Page load={pages.alerts} />} />
          <Route path="modele" element={<Page load={pages.model} />} />
          <Route path="regles" element={<Page load={pages.rules} />} />
          <Route path="imports" element={<Page load={pages.imports} />} />
          <Route path="*" element={<Missing />} />
        </Route>
      </Routes>
    </AlertsProvider>
  );
}

function Missing() {
  const say = useWords(words);
  return (
    <>
      <h1>{say.missing}</h1>
      <p>
        <Link to="/">{say.home}</Link>
      </p>
    </>
  );
}
