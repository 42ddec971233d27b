import { useSyncExternalStore } from "react";

/** As the system has it, unless the person chose. */
export type Look = "system" | "light" | "dark";

const stored = "akig.look";
const asked = "(prefers-color-scheme: dark)";
const listeners = new Set<() => void>();

const look = (): Look => {
  const kept = localStorage.getItem(stored);
  return kept === "light" || kept === "dark" ? kept : "system";
};
const isDark = () => (look() === "system" ? matchMedia(asked).matches : look() === "dark");

/** Before the first paint, so that a dark page does not flash. */
export function applyLook() {
  document.documentElement.dataset["look"] = isDark() ? "dark" : "light";
}

export function setLook(next: Look) {
  if (next === "system") localStorage.removeItem(stored);
  else localStorage.setItem(stored, next);
  applyLook();
  listeners.forEach((changed) => changed());
}

function subscribe(changed: () => void) {
  const media = matchMedia(asked);
  const heard = () => {
    applyLook();
    changed();
  };
  media.addEventListener("change", heard);
  listeners.add(changed);
  return () => {
    media.removeEventListener("change", heard);
    listeners.delete(changed);
  };
}

export const useLook = () => useSyncExternalStore(subscribe, look);
export const useDark = () => useSyncExternalStore(subscribe, isDark);
