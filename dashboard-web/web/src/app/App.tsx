import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as Messages, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import frFR from "antd/locale/fr_FR";
import { useMemo, useState } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { LanguageProvider, useLanguage } from "../shared/language";
import { TenantPage } from "./TenantPage";
import { themeFor, usePrefersDark } from "./theme";
import "./theme.css";

/** Everything around the pages: language, look, queries, addresses. */
export function App() {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } }));
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Look />
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Look() {
  const { language } = useLanguage();
  const dark = usePrefersDark();
  const theme = useMemo(() => themeFor(dark), [dark]);
  return (
    <ConfigProvider locale={language === "fr" ? frFR : enGB} theme={theme}>
      <Messages>
        <BrowserRouter>
          <Routes>
            <Route path="/locataires/:tenantId" element={<TenantPage />} />
            <Route path="*" element={<TenantPage />} />
          </Routes>
        </BrowserRouter>
      </Messages>
    </ConfigProvider>
  );
}
