import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as Messages, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import frFR from "antd/locale/fr_FR";
import { useMemo, useState } from "react";
import { BrowserRouter } from "react-router";
import { Gate } from "../features/session/Gate";
import { noticeFailure } from "../features/session/useSession";
import { CallFailed } from "../shared/http";
import { LanguageProvider, useLanguage } from "../shared/language";
import { useDark } from "../shared/theme";
import { Pages } from "./Pages";
import { themeFor } from "./theme";
import "./theme.css";

// The server's word for this page: styles that the component library writes are ours only if they repeat it.
const nonce = document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content ?? "";

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
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // What the server refused for good is not asked again.
        retry: (count, error) => count < 2 && error instanceof CallFailed && error.kind === "unavailable",
      },
      // Without a network a write fails at once and says so; it is not sent behind the writer's back later.
      mutations: { networkMode: "always" },
    },
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
  const dark = useDark();
  const theme = useMemo(() => themeFor(dark), [dark]);
  return (
    <ConfigProvider
      locale={language === "fr" ? frFR : enGB}
      theme={theme}
      csp={{ nonce }}
      wave={{ disabled: true }}
    >
      <Messages>
        <BrowserRouter>
          <Gate>
            <Pages />
          </Gate>
        </BrowserRouter>
      </Messages>
    </ConfigProvider>
  );
}
