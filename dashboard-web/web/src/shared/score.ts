/** What `GET /score/{tenantId}` answers. The first nine keys are always there; older servers send no more. */
export interface SolvencyScore {
  tenant_id: string;
  payment_probability: number;
  risk_level: RiskLevel;
  badge: string;
  color: string;
  expected_payment_date: string | null;
  confidence_score: number;
  factors: Factor[];
  calculated_at: string;
  prediction_id?: string;
  model_version?: string;
  as_of?: string;
  payment_window?: PaymentWindow | null;
  history_days?: number;
  stale?: boolean;
}

export type RiskLevel = "EXCELLENT" | "GOOD" | "MEDIUM" | "RISKY" | "CRITICAL" | "UNKNOWN";

export interface Factor {
  type: string;
  severity: "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
  message: string;
  direction?: "POSITIVE" | "NEGATIVE";
  impact?: number;
  value?: number | null;
}

export interface PaymentWindow {
  earliest: string;
  latest: string;
  coverage: number;
}
