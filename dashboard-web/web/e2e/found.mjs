// Ends with 0 if there is a Chromium to test with.
import { chromiumPath } from "./browser.mjs";

const path = chromiumPath();
console.log(path ?? "There is no Chromium here.");
process.exit(path ? 0 : 1);
