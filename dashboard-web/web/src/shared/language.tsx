import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";

export type Language = "fr" | "en";

const stored = "akig.language";

const LanguageContext = createContext<{ language: Language; setLanguage: (next: Language) => void }>({
  language: "fr",
  setLanguage: () => undefined,
});

/** French unless the person chose English here before. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(stored) === "en" ? "en" : "fr",
  );
  useEffect(() => {
    localStorage.setItem(stored, language);
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export const useLanguage = () => use(LanguageContext);

/** Picks the words of the language in use from a dictionary that has both. */
export function useWords<T>(dictionary: Record<Language, T>): T {
  return dictionary[useLanguage().language];
}
