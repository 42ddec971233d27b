import { lazy } from "react";
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

const TodayPage = lazy(pages.today);
const TenantsPage = lazy(pages.tenants);
const TenantPage = lazy(pages.tenant);
const AlertsPage = lazy(pages.alerts);
const ModelPage = lazy(pages.model);
const RulesPage = lazy(pages.rules);
const ImportsPage = lazy(pages.imports);

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
          <Route index element={<TodayPage />} />
          <Route path="locataires" element={<TenantsPage />} />
          <Route path="locataires/:tenantId" element={<TenantPage />} />
          <Route path="alertes" element={<AlertsPage />} />
          <Route path="modele" element={<ModelPage />} />
          <Route path="regles" element={<RulesPage />} />
          <Route path="imports" element={<ImportsPage />} />
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
