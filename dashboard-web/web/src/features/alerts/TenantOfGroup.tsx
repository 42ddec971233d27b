import { Link } from "react-router";
import { addressOf } from "../../shared/tenants";
import type { AlertGroup } from "./alert";

/** Whose alerts follow, and the way there. */
export const TenantOfGroup = ({ group }: { group: AlertGroup }) => (
  <h2>
    <Link to={addressOf(group.tenantId)}>{group.name}</Link>
  </h2>
);
