import { useEffect, useState } from "react";
import { kinds, type Files } from "./useImport";

/** Beyond that the browser would hold the file twice; the value alone has to do then. */
const mostBytes = 20_000_000;

/** The text of the files that were sent, line by line, under the names the report has for them. */
export function useLines(files: Files, wanted: boolean): Record<string, string[]> {
  const [lines, setLines] = useState<Record<string, string[]>>({});
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const read = async () => {
      const all: Record<string, string[]> = {};
      for (const kind of kinds) {
        const file = files[kind];
        if (file && file.size <= mostBytes) all[`${kind}.csv`] = (await file.text()).split(/\r\n|\n|\r/);
      }
      if (!left) setLines(all);
    };
    void read();
    return () => {
      left = true;
    };
  }, [files, wanted]);
  return lines;
}

/** A line around the value that is meant; nothing is marked where the value does not stand as told. */
export function around(line: string, value: string | null): [before: string, marked: string, after: string] {
  const at = value ? line.indexOf(value) : -1;
  if (!value || at < 0) return [line, "", ""];
  return [line.slice(0, at), value, line.slice(at + value.length)];
}
