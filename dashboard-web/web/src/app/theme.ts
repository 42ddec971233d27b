import { theme as antd, type ThemeConfig } from "antd";
import { useSyncExternalStore } from "react";

const query = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void) {
  const media = matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}

export const usePrefersDark = () => useSyncExternalStore(subscribe, () => matchMedia(query).matches);

/** Ant Design under our own tokens: the system's typeface, hairlines, deep teal. */
export function themeFor(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: "#0b6e6e",
      colorBgBase: dark ? "#14161a" : "#fbfaf8",
      colorTextBase: dark ? "#e8e6e1" : "#1b1f24",
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
      fontSize: 16,
      borderRadius: 4,
      controlHeight: 40,
    },
  };
}
