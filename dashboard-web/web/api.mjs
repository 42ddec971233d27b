// npm run api: the types of the calls, from the description that the gateway's tests keep true. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const description = JSON.parse(readFileSync(join(here, "../../docs/openapi/solvency-api.json"), "utf8"));
const file = join(here, "src/shared/schema.ts");
const text = `// Written by \`npm run api\` from docs/openapi/solvency-api.json.\n\n${astToString(await openapi({ ...description, paths: {} }, { defaultNonNullable: false }))}`;

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("src/shared/schema.ts is not what docs/openapi/solvency-api.json says: run `npm run api`.");
  process.exit(1);
}
