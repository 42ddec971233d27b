import type { components } from "./schema";

/** What the API calls by that name. */
export type Api<Name extends keyof components["schemas"]> = components["schemas"][Name];
