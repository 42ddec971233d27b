import { theme as antd, type ThemeConfig } from "antd";

const palette = {
  light: { ground: "#fbfaf8", ink: "#1b1f24", muted: "#5c6470", hairline: "#e2dfd8", accent: "#0b6e6e" },
  dark: { ground: "#14161a", ink: "#e8e6e1", muted: "#a3a9b3", hairline: "#343943", accent: "#2f9c98" },
};

/** Ant Design under our own tokens: the system's typeface, hairlines, deep teal. */
export function themeFor(dark: boolean): ThemeConfig {
  const own = dark ? palette.dark : palette.light;
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: "#0b6e6e",
      colorInfo: own.accent,
      colorBgBase: own.ground,
      colorTextBase: own.ink,
      colorTextPlaceholder: own.muted,
      colorBorder: dark ? "#5b626e" : "#8d939c",
      colorBorderSecondary: own.hairline,
      colorBgElevated: dark ? "#1d2026" : "#ffffff",
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
      fontSize: 15,
      borderRadius: 4,
      controlHeight: 36,
      boxShadow: "none",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
    },
    components: {
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        defaultBg: "transparent",
        defaultHoverBg: "transparent",
        ...(dark ? { defaultHoverColor: "#4fb8b3", defaultHoverBorderColor: "#4fb8b3" } : {}),
      },
    },
  };
}
