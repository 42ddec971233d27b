// Installs the packages and bundles the application, each only when its inputs are newer than its result.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : changed(path);
const run = (command, ...args) => execFileSync(command, args, { cwd: here, stdio: ["ignore", 2, 2] });

const installed = changed(join(here, "node_modules/.package-lock.json"));
if (installed < changed(join(here, "package-lock.json")))
  run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");

const bundled = changed(join(here, "../target/classes/static/index.html"));
const inputs = ["src", "index.html", "vite.config.ts", "package-lock.json"].map((name) =>
  newest(join(here, name)),
);
if (bundled < Math.max(...inputs)) run("npx", "--no-install", "vite", "build", "--logLevel", "warn");
run("node", join(here, "size.mjs"));
