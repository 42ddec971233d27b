import { useQueryClient } from "@tanstack/react-query";

export interface Person {
  id: string;
  username: string;
  name: string;
  role: "ADMIN" | "MANAGER" | "VIEWER";
  agency_id: string;
  operator: boolean;
}

/** Nobody yet, somebody, or somebody whose session is over but whose page is still open. */
export interface Session {
  person: Person | null;
  over: boolean;
}

export const sessionKey = ["session"];

/** What whoever is signed in may do; the server decides all the same. Whoever signs in anew gets a new page. */
export function useMay() {
  const person = useQueryClient().getQueryData<Session>(sessionKey)?.person;
  return {
    write: person?.role === "MANAGER" || person?.role === "ADMIN",
    administrate: person?.role === "ADMIN",
    chooseModels: person?.role === "ADMIN" && person.operator,
  };
}
