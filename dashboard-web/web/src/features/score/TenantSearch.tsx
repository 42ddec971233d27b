import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { useWords } from "../../shared/language";
import { words } from "./words";

/** The field "Rechercher": a tenant's id in, the tenant's page out. */
export function TenantSearch({ initial, onFind }: { initial: string; onFind: (tenantId: string) => void }) {
  const say = useWords(words);
  const [text, setText] = useState(initial);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const tenantId = text.trim();
    if (tenantId) onFind(tenantId);
  };
  return (
    <form role="search" className="search" onSubmit={submit}>
      <Input
        type="search"
        aria-label={say.search}
        placeholder={say.placeholder}
        value={text}
        maxLength={50}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit">
        {say.find}
      </Button>
    </form>
  );
}
