export type Failure =
  "unauthenticated" | "forbidden" | "not_found" | "invalid" | "too_many" | "unavailable" | "offline";

/** A failed call, in words that a person can act on. */
export class CallFailed extends Error {
  constructor(
    readonly kind: Failure,
    detail: string,
    /** When trying again makes sense, if the server said so. */
    readonly retryAfterSeconds?: number,
  ) {
    super(detail);
    this.name = "CallFailed";
  }
}

/** GET that answers JSON; every failure leaves as a {@link CallFailed}. */
export const getJson = <T>(path: string, language: string, signal?: AbortSignal) =>
  call<T>(path, { headers: { "Accept-Language": language }, ...(signal ? { signal } : {}) });

/** POST of JSON, or of nothing, signed by the session's cookie. */
export const postJson = <T>(path: string, body?: object) =>
  call<T>(path, {
    method: "POST",
    headers: {
      ...(body ? { "Content-Type": "application/json" } : {}),
      // Only a page of this origin can read the cookie: repeating it proves that the call is ours.
      "X-XSRF-TOKEN": cookie("XSRF-TOKEN"),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

async function call<T>(path: string, request: RequestInit): Promise<T> {
  const headers = { Accept: "application/json", ...request.headers };
  const response = await fetch(path, { ...request, headers }).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new CallFailed("offline", "network");
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  const wait = Number(response.headers.get("Retry-After") ?? Number.NaN);
  throw new CallFailed(
    kindOf(response.status),
    detailOf(body) ?? `HTTP ${response.status}`,
    Number.isFinite(wait) ? wait : undefined,
  );
}

const kinds: Record<number, Failure> = {
  400: "invalid",
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  413: "invalid",
  422: "invalid",
  429: "too_many",
};
const kindOf = (status: number): Failure => kinds[status] ?? "unavailable";

function cookie(name: string): string {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}

function detailOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { detail, error } = body as { detail?: unknown; error?: unknown };
  if (typeof detail === "string") return detail;
  return typeof error === "string" ? error : undefined;
}
