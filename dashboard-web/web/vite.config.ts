import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// For `npm run dev`: the solvency-api to work with.
const api = process.env["AKIG_API_URL"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../target/classes/static",
    emptyOutDir: true,
    target: "es2022",
    // size.mjs measures what counts.
    chunkSizeWarningLimit: 1000,
    // A data: URL would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/api": api, "/ws": { target: api, ws: true } } },
  test: {
    // e2e has a runner of its own.
    include: ["src/**/*.test.tsx"],
    environment: "happy-dom",
    environmentOptions: { happyDOM: { url: "http://localhost/" } },
    setupFiles: "./src/app/testing/setup.ts",
    // The machine that runs them may be busy with other things.
    testTimeout: 30_000,
    env: { TZ: "Africa/Conakry" },
  },
});
