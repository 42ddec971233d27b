/** From the best to the worst; the one that says nothing last. */
export const levels = ["EXCELLENT", "GOOD", "MEDIUM", "RISKY", "CRITICAL", "UNKNOWN"] as const;
export type RiskLevel = (typeof levels)[number];

export const badges: Record<RiskLevel, string> = {
  EXCELLENT: "🟢",
  GOOD: "🟡",
  MEDIUM: "🟠",
  RISKY: "🔴",
  CRITICAL: "⚫",
  UNKNOWN: "⚪",
};

export const levelWords: Record<"fr" | "en", Record<RiskLevel, string>> = {
  fr: {
    EXCELLENT: "Excellent",
    GOOD: "Bon",
    MEDIUM: "Moyen",
    RISKY: "Risqué",
    CRITICAL: "Critique",
    UNKNOWN: "Inconnu",
  },
  en: {
    EXCELLENT: "Excellent",
    GOOD: "Good",
    MEDIUM: "Medium",
    RISKY: "Risky",
    CRITICAL: "Critical",
    UNKNOWN: "Unknown",
  },
};

/** How solvent a tenant is. The first nine keys are always there; older servers send no more. */
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
  prediction_id?: string | null;
  model_version?: string | null;
  as_of?: string;
  payment_window?: PaymentWindow | null;
  history_days?: number;
  stale?: boolean;
}

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
  coverage?: number;
}

/** The score of model and rules together, where the server blends them. */
export interface Solvency extends SolvencyScore {
  hybrid?: boolean;
  rule_score?: RuleScore | null;
  ml_prediction?: SolvencyScore | null;
  blend?: { ml_weight: number; rule_weight: number; knockouts: { label: string; level: RiskLevel }[] };
  override?: Override | null;
}

export interface RuleScore {
  version: number;
  score: number;
  points: number;
  max_points: number;
  payment_probability: number;
  confidence_score: number;
  rules: RuleLine[];
}

export interface RuleLine {
  id: string;
  label: { fr: string; en: string };
  measure: string;
  unit: string;
  value: number | null;
  points: number;
  max_points: number;
  knocked_out: boolean;
}

/** A person's decision in place of the score. */
export interface Override {
  risk_level: RiskLevel;
  payment_probability: number | null;
  reason: string;
  author: string;
  decided_at: string;
  expires_on: string;
  computed: { payment_probability: number; risk_level: RiskLevel };
}
