import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as Messages, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import frFR from "antd/locale/fr_FR";
import { useMemo, useState } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { noticeFailure } from "../features/session/useSession";
import { LanguageProvider, useLanguage } from "../shared/language";
import { TenantPage } from "./TenantPage";
import { themeFor, usePrefersDark } from "./theme";
import "./theme.css";

/** Everything around the pages: language, look, queries, addresses. */
export function App() {
  const [queries] = useState(newQueries);
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Look />
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function newQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000 } },
    queryCache: new QueryCache({ onError: (error) => noticeFailure(queries, error) }),
    mutationCache: new MutationCache({
      // A wrong password is no session that ended.
      onError: (error, _sent, _context, mutation) => {
        if (!mutation.meta?.["ownWords"]) noticeFailure(queries, error);
      },
    }),
  });
  return queries;
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
