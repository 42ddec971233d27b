import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../shared/language";
import type { ListedTenant } from "../../shared/tenants";
import { TenantRow } from "./TenantRow";
import type { Order, View } from "./useTenants";
import { words } from "./words";

interface Props {
  tenants: ListedTenant[];
  /** Of all pages together, for whoever hears the table rather than sees it. */
  total: number;
  currency: string;
  view: View;
  fading: boolean;
  onChange: (part: Partial<View>) => void;
  onNearEnd: () => void;
}

const columns: { name: keyof (typeof words)["fr"]["column"]; order?: Order }[] = [
  { name: "level", order: "risk" },
  { name: "name", order: "name" },
  { name: "probability", order: "probability" },
  { name: "change" },
  { name: "expected_date", order: "expected_date" },
  { name: "arrears", order: "arrears" },
  { name: "reason" },
];

/** Only the rows near the window are in the page, however many there are. */
export function TenantTable(props: Props) {
  const { tenants, onNearEnd } = props;
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const phone = usePhone();
  const virtual = useWindowVirtualizer({
    count: tenants.length,
    estimateSize: () => (phone ? 96 : 48),
    getItemKey: (index) => tenants[index]?.tenant_id ?? index,
    scrollMargin: offset,
    overscan: 12,
  });
  const last = virtual.range?.endIndex ?? 0;
  const near = useEffectEvent(onNearEnd);
  useEffect(() => {
    if (last > tenants.length - 80) near();
  }, [last, tenants.length]);
  useEffect(() => virtual.measure(), [phone, virtual]);
  return (
    <div
      role="table"
      className="tenants"
      data-fading={props.fading}
      aria-rowcount={props.total + 1}
      aria-busy={props.fading}
    >
      <div role="rowgroup">
        <Head view={props.view} onChange={props.onChange} />
      </div>
      <div ref={body} role="rowgroup" className="tenants-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const tenant = tenants[item.index];
          return (
            tenant && (
              <TenantRow
                key={item.key}
                tenant={tenant}
                row={item.index + 2}
                currency={props.currency}
                top={item.start - offset}
                height={item.size}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function Head({ view, onChange }: Pick<Props, "view" | "onChange">) {
  const say = useWords(words);
  return (
    <div role="row" className="tenant-row tenants-head" aria-rowindex={1}>
      {columns.map(({ name, order }) => {
        const sorted = order === view.order;
        return (
          <span
            key={name}
            role="columnheader"
            data-column={name}
            {...(sorted
              ? { "aria-sort": view.backwards ? ("descending" as const) : ("ascending" as const) }
              : {})}
          >
            {order ? (
              <button type="button" onClick={() => onChange({ order, backwards: sorted && !view.backwards })}>
                {say.column[name]}
                {sorted && <span aria-hidden="true">{view.backwards ? " ↑" : " ↓"}</span>}
              </button>
            ) : (
              say.column[name]
            )}
          </span>
        );
      })}
    </div>
  );
}

/** Two lines a row where there is no room for columns. */
function usePhone(): boolean {
  const [phone, setPhone] = useState(() => matchMedia("(max-width: 720px)").matches);
  useEffect(() => {
    const media = matchMedia("(max-width: 720px)");
    const changed = () => setPhone(media.matches);
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, []);
  return phone;
}
