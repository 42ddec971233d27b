import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { CallFailed, getJson, postJson } from "../../shared/http";
import { useLanguage } from "../../shared/language";
import { sessionKey, type Person, type Session } from "../../shared/person";

const key = sessionKey;
const nobody: Session = { person: null, over: false };
const isOver = (error: unknown) => error instanceof CallFailed && error.kind === "unauthenticated";

/** To be told of every failed call: one that nobody signed for means that the session is over. */
export function noticeFailure(queries: QueryClient, error: unknown) {
  if (!isOver(error)) return;
  queries.setQueryData<Session>(key, (session) =>
    session?.person ? { person: session.person, over: true } : nobody,
  );
}

/** Who uses this browser. */
export function useSession() {
  const { language } = useLanguage();
  return useQuery<Session>({
    queryKey: key,
    queryFn: ({ signal }) =>
      getJson<Person>("/api/auth/me", language, signal).then(
        (person) => ({ person, over: false }),
        (error: unknown) => {
          if (isOver(error)) return nobody;
          throw error;
        },
      ),
    staleTime: Infinity,
    retry: 1,
  });
}

/** Signs in. Whoever comes back finds the page as it was, with fresh figures; somebody else finds nothing of it. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) =>
      postJson<Person>("/api/auth/login", credentials),
    onSuccess: (person) => {
      const before = queries.getQueryData<Session>(key)?.person;
      if (before?.id !== person.id) forgetAll(queries);
      queries.setQueryData<Session>(key, { person, over: false });
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
    },
    meta: { ownWords: true },
  });
}

/** Signs out and forgets everything that was shown. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      postJson<undefined>("/api/auth/logout").catch((error: unknown) => {
        if (!isOver(error)) throw error;
      }),
    onSuccess: () => {
      forgetAll(queries);
      queries.setQueryData<Session>(key, nobody);
    },
  });
}

const forgetAll = (queries: QueryClient) =>
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
