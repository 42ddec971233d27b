import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { getJson } from "../../shared/http";
import { useLanguage } from "../../shared/language";
import type { TenantPage } from "../../shared/tenants";

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The first tenants that fit what was typed. */
export function useFound(typed: string) {
  const { language } = useLanguage();
  const text = useSettled(typed.trim());
  const asked = text.length >= 2 && text === typed.trim();
  const found = useQuery({
    queryKey: ["tenants", "found", text, language],
    queryFn: ({ signal }) =>
      getJson<TenantPage>(`/api/tenants?q=${encodeURIComponent(text)}&limit=8`, language, signal),
    enabled: asked,
    retry: false,
  });
  return { ...found, asked };
}

/** No name has a digit in it, and every id that is not a name does. */
export const looksLikeId = (text: string) =>
  /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,49}$/.test(text) && /\d/.test(text);
