import { Button } from "antd";
import { useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from "react";
import { useNavigate } from "react-router";
import { useWords } from "../../shared/language";
import { useKey } from "../../shared/useKey";
import { addressOf, nameOf, type ListedTenant } from "../../shared/tenants";
import { Level } from "../../shared/ui/Level";
import { looksLikeId, useFound } from "./useFound";
import { words } from "./words";
import "./search.css";

/** The field "Rechercher", on every page: a name or an id in, the tenant's page out. */
export function SearchBox() {
  const say = useWords(words);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = useFound(text);
  const tenants = found.asked ? (found.data?.tenants ?? []) : [];
  const shown = open && found.asked && (found.isSuccess || found.isError);
  useKey("/", () => field.current?.focus());

  const leave = (address: string) => {
    setOpen(false);
    setText("");
    field.current?.blur();
    void navigate(address);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = text.trim();
    const chosen = tenants[at] ?? (tenants.length === 1 ? tenants[0] : undefined);
    if (chosen) leave(addressOf(chosen.tenant_id));
    else if (looksLikeId(typed)) leave(addressOf(typed));
    else if (typed) leave(`/locataires?q=${encodeURIComponent(typed)}`);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (tenants.length > 0) setAt((now) => (now + step + tenants.length) % tenants.length);
    } else if (event.key === "Escape") {
      setOpen(false);
      setText("");
    }
  };
  return (
    <form role="search" className="search" onSubmit={submit}>
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={say.label}
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        placeholder={say.placeholder}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <Button type="primary" htmlType="submit">
        {say.label}
      </Button>
      {shown && tenants.length > 0 && <Found id={list} tenants={tenants} at={at} onChoose={leave} />}
      {shown && tenants.length === 0 && (
        <p role="status" className="found-none">
          {found.isError ? say.unavailable : say.none}
        </p>
      )}
    </form>
  );
}

function Found(props: { id: string; tenants: ListedTenant[]; at: number; onChoose: (to: string) => void }) {
  return (
    // The field keeps the focus, and with it the keys: a row is only pointed at.
    <div id={props.id} role="listbox" className="found">
      {props.tenants.map((tenant, row) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys
        <div
          key={tenant.tenant_id}
          id={`${props.id}-${row}`}
          role="option"
          tabIndex={-1}
          aria-selected={row === props.at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(addressOf(tenant.tenant_id))}
        >
          <span>{nameOf(tenant)}</span>
          <span className="muted small">
            {[tenant.unit, tenant.property].filter(Boolean).join(" · ") || tenant.tenant_id}
          </span>
          <Level level={tenant.risk_level} />
        </div>
      ))}
    </div>
  );
}
