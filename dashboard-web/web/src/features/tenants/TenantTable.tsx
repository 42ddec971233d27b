import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../shared/language";
import type { ListedTenant } from "../../shared/tenants";
import { ComingRow, TenantRow } from "./TenantRow";
import type { Order, View } from "./useTenants";
import { words } from "./words";

interface Props {
  tenants: ListedTenant[];
  /** Of all pages together: the table is as long as that from the start, and fills where somebody looks. */
  total: number;
  currency: string;
  view: View;
  fading: boolean;
  onChange: (part: Partial<View>) => void;
  /** Some of what comes next will be needed soon. */
  onMore: () => void;
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

const ahead = 300;

/** Only the rows near the window are in the page, however many there are. */
export function TenantTable(props: Props) {
  const { tenants, total, onMore } = props;
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const phone = usePhone();
  const virtual = useWindowVirtualizer({
    count: Math.max(total, tenants.length),
    estimateSize: () => (phone ? 116 : 48),
    getItemKey: (index) => tenants[index]?.tenant_id ?? index,
    scrollMargin: offset,
    overscan: 12,
  });
  const last = virtual.range?.endIndex ?? 0;
  const more = useEffectEvent(onMore);
  useEffect(() => {
    if (last > tenants.length - ahead) more();
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
      <div role="rowgroup" className="tenants-top">
        <Head view={props.view} currency={props.currency} phone={phone} onChange={props.onChange} />
      </div>
      <div ref={body} role="rowgroup" className="tenants-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const tenant = tenants[item.index];
          const place = { row: item.index + 2, top: item.start - offset, height: item.size };
          return tenant ? (
            <TenantRow key={item.key} tenant={tenant} currency={props.currency} {...place} />
          ) : (
            <ComingRow key={item.key} {...place} />
          );
        })}
      </div>
    </div>
  );
}

interface HeadProps extends Pick<Props, "view" | "currency" | "onChange"> {
  /** There the columns are only told, and the order is chosen above. */
  phone: boolean;
}

function Head({ view, currency, phone, onChange }: HeadProps) {
  const say = useWords(words);
  return (
    <div role="row" className="tenant-row tenants-head" aria-rowindex={1}>
      {columns.map(({ name, order }) => {
        const sorted = order === view.order;
        const word = name === "arrears" ? `${say.column.arrears} (${currency})` : say.column[name];
        return (
          <span
            key={name}
            role="columnheader"
            data-column={name}
            {...(sorted
              ? { "aria-sort": view.backwards ? ("descending" as const) : ("ascending" as const) }
              : {})}
          >
            {order && !phone ? (
              <button type="button" onClick={() => onChange({ order, backwards: sorted && !view.backwards })}>
                {word}
                {sorted && <span aria-hidden="true">{view.backwards ? " ↑" : " ↓"}</span>}
              </button>
            ) : (
              word
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
