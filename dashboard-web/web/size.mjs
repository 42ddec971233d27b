// Fails when what a browser must load before it shows anything grows beyond what a slow line can carry.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const limit = 250_000;
const root = join(dirname(fileURLToPath(import.meta.url)), "../target/classes/static");
const shell = readFileSync(join(root, "index.html"), "utf8");
const loaded = [...shell.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
const bytes = loaded.reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path))).length, 0);
if (loaded.length === 0 || bytes > limit) {
  console.error(
    `The first load is ${bytes} bytes of gzipped JavaScript in ${loaded.length} files; the limit is ${limit}.`,
  );
  process.exit(1);
}
