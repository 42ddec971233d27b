import { useParams } from "react-router";
import { TenantView } from "../features/tenant/TenantView";

/** One tenant; another address is another page, with nothing left of the one before. */
export default function TenantPage() {
  const { tenantId } = useParams();
  return tenantId ? <TenantView key={tenantId} tenantId={tenantId} /> : null;
}
