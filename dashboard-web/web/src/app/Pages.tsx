import { lazy } from "react";
import { Link, Navigate, Route, Routes } from "react-router";
import { AlertsProvider } from "../features/alerts/AlertsProvider";
import { useWords } from "../shared/language";
import { Frame } from "./Frame";
import { words } from "./words";

const TenantsPage = lazy(() => import("../features/tenants/TenantsPage"));
const TenantPage = lazy(() => import("./TenantPage"));
const AlertsPage = lazy(() => import("../features/alerts/AlertsPage"));
const RulesPage = lazy(() => import("../features/rules/RulesPage"));
const ImportsPage = lazy(() => import("../features/imports/ImportsPage"));

/** Which address shows what. The server knows the same addresses. */
export function Pages() {
  return (
    <AlertsProvider>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<Navigate to="/locataires" replace />} />
          <Route path="locataires" element={<TenantsPage />} />
          <Route path="locataires/:tenantId" element={<TenantPage />} />
          <Route path="alertes" element={<AlertsPage />} />
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
