import { useSyncExternalStore } from "react";

function subscribe(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** What the browser believes; a server that does not answer is told where it was asked. */
export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine);
