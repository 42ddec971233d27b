import { useEffect } from "react";

let page = "";
let open = 0;

function write() {
  document.title = `${open > 0 ? `(${open}) ` : ""}${page ? `${page} · ` : ""}AKIG`;
}

/** Names the page in its tab, for whoever has many, and for whoever hears rather than sees it. */
export function usePageTitle(name: string) {
  useEffect(() => {
    page = name;
    write();
    return () => {
      page = "";
      write();
    };
  }, [name]);
}

/** How many things wait, for whoever has the page in another tab. */
export function useTitleCount(count: number) {
  useEffect(() => {
    open = count;
    write();
    return () => {
      open = 0;
      write();
    };
  }, [count]);
}
