export type Failure =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "invalid"
  | "conflict"
  | "too_many"
  | "unavailable"
  | "offline";

/** What is wrong with one field, or at one place of a text. */
export interface FieldError {
  field: string;
  message: string;
}

/** A failed call, in words that a person can act on. */
export class CallFailed extends Error {
  constructor(
    readonly kind: Failure,
    detail: string,
    readonly more: {
      /** When trying again makes sense, if the server said so. */
      retryAfterSeconds?: number;
      code?: string;
      errors?: FieldError[];
      /** What was answered, where a refusal carries more than its reasons. */
      body?: unknown;
    } = {},
  ) {
    super(detail);
    this.name = "CallFailed";
  }
}

export interface Answer<T> {
  body: T;
  headers: Headers;
}

/** GET that answers JSON; every failure leaves as a {@link CallFailed}. */
export const getJson = async <T>(path: string, language: string, signal?: AbortSignal) =>
  (await call<T>(path, { headers: { "Accept-Language": language }, ...(signal ? { signal } : {}) })).body;

/** The same with the headers of the answer. */
export const getAnswer = <T>(path: string, language: string, signal?: AbortSignal) =>
  call<T>(path, { headers: { "Accept-Language": language }, ...(signal ? { signal } : {}) });

interface Sent {
  method: "POST" | "PUT" | "DELETE";
  path: string;
  /** An object goes as JSON, a text and a form as they are. */
  body?: object | string | FormData;
  headers?: Record<string, string>;
}

/** A write, signed by the session's cookie. */
export function send<T>({ method, path, body, headers }: Sent): Promise<Answer<T>> {
  const plain = typeof body === "string" || body instanceof FormData;
  return call<T>(path, {
    method,
    headers: { ...(body && !plain ? { "Content-Type": "application/json" } : {}), ...signed(), ...headers },
    ...(body ? { body: plain ? body : JSON.stringify(body) } : {}),
  });
}

const signed = () => ({
  // Only a page of this origin can read the cookie: repeating it proves that the call is ours.
  "X-XSRF-TOKEN": cookie("XSRF-TOKEN"),
  "Accept-Language": document.documentElement.lang || "fr",
});

/** POST of files; how much of them is on the way is told meanwhile, from 0 to 1. */
export function upload<T>(path: string, body: FormData, onSent: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    // The only one that says how far it is.
    const request = new XMLHttpRequest();
    request.open("POST", path);
    Object.entries({ Accept: "application/json", ...signed() }).forEach((header) =>
      request.setRequestHeader(...header),
    );
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total);
    };
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as T);
      else reject(failed(request.status, request.getResponseHeader("Retry-After"), answer));
    };
    request.onerror = () => reject(new CallFailed("offline", "network"));
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON comes from between here and there: its status says all there is to know.
    return undefined;
  }
}

/** POST of JSON, or of nothing. */
export const postJson = async <T>(path: string, body?: object) =>
  (await send<T>({ method: "POST", path, ...(body ? { body } : {}) })).body;

async function call<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  const headers = { Accept: "application/json", ...request.headers };
  const response = await fetch(path, { ...request, headers }).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new CallFailed("offline", "network");
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { body: body as T, headers: response.headers };
  throw failed(response.status, response.headers.get("Retry-After"), body);
}

function failed(status: number, retryAfter: string | null, body: unknown): CallFailed {
  const wait = Number(retryAfter ?? Number.NaN);
  const problem: Record<string, unknown> =
    typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const said = [problem["detail"], problem["error"]].find((text) => typeof text === "string");
  const { code, errors } = problem;
  return new CallFailed(kindOf(status), (said as string) ?? `HTTP ${status}`, {
    ...(Number.isFinite(wait) ? { retryAfterSeconds: wait } : {}),
    ...(typeof code === "string" ? { code } : {}),
    ...(Array.isArray(errors) ? { errors: errors as FieldError[] } : {}),
    body,
  });
}

const kinds: Record<number, Failure> = {
  400: "invalid",
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  412: "conflict",
  413: "invalid",
  422: "invalid",
  429: "too_many",
};
const kindOf = (status: number): Failure => kinds[status] ?? "unavailable";

function cookie(name: string): string {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}
