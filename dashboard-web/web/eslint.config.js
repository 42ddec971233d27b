import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** app → features → shared: an import may only point to the right. */
const noImportFrom = (rooms, message) => ({
  "no-restricted-imports": [
    "error",
    { patterns: rooms.map((room) => ({ group: [`**/${room}/**`], message })) },
  ],
});

export default tseslint.config(
  { ignores: ["node_modules", "src/shared/schema.ts"] },
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat["recommended-latest"],
  {
    files: ["src/shared/**/*.{ts,tsx}"],
    rules: noImportFrom(["app", "features"], "shared knows neither features nor the app."),
  },
  {
    files: ["src/features/**/*.{ts,tsx}"],
    ignores: ["**/*.test.tsx"],
    rules: noImportFrom(["app"], "A feature does not know the app around it."),
  },
  { files: ["src/**/*.tsx"], ignores: ["**/*.test.tsx"], rules: { "max-lines": ["error", 150] } },
);
