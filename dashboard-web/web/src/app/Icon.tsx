const paths = {
  today: "M4 5h16v15H4zM4 9h16M8 3v4M16 3v4",
  tenants:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20c0-3 2.7-5 6-5s6 2 6 5M16 5a3 3 0 0 1 0 6M17 15c3 .3 5 2.2 5 5",
  alerts: "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4",
  model: "M3 20h18M6 16l4-5 4 3 5-8",
  rules: "M4 6h10M18 6h2M4 12h3M11 12h9M4 18h12M20 18h0M16 4v4M9 10v4M18 16v4",
  imports: "M12 4v11M7 10l5 5 5-5M4 20h16",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
} as const;

export type IconName = keyof typeof paths;

/** Beside a word, so it says nothing to whoever listens. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "menu" ? 3 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
