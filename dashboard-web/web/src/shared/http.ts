/** A failed call, in words that a person can act on. */
export class CallFailed extends Error {
  constructor(
    readonly kind: "not_found" | "invalid" | "unavailable" | "offline",
    detail: string,
  ) {
    super(detail);
    this.name = "CallFailed";
  }
}

/** GET that answers JSON; every failure leaves as a {@link CallFailed}. */
export async function getJson<T>(path: string, language: string, signal?: AbortSignal): Promise<T> {
  const request: RequestInit = {
    headers: { Accept: "application/json", "Accept-Language": language },
    ...(signal ? { signal } : {}),
  };
  const response = await fetch(path, request).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new CallFailed("offline", "network");
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  throw new CallFailed(kindOf(response.status), detailOf(body) ?? `HTTP ${response.status}`);
}

function kindOf(status: number): CallFailed["kind"] {
  if (status === 404) return "not_found";
  return status === 400 || status === 422 ? "invalid" : "unavailable";
}

function detailOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { detail, error } = body as { detail?: unknown; error?: unknown };
  if (typeof detail === "string") return detail;
  return typeof error === "string" ? error : undefined;
}
