import type { Api } from "./api";

/** From the best to the worst; the one that says nothing last. */
export const levels = [
  "EXCELLENT",
  "GOOD",
  "MEDIUM",
  "RISKY",
  "CRITICAL",
  "UNKNOWN",
] as const satisfies RiskLevel[];
export type RiskLevel = Api<"RiskLevel">;

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

type Nine = "tenant_id" | "payment_probability" | "risk_level" | "badge" | "color" | "expected_payment_date";

/** How solvent a tenant is. The first nine keys are always there; older servers send no more. */
export type SolvencyScore = Pick<Api<"SolvencyScore">, Nine | "confidence_score" | "calculated_at"> &
  Partial<Omit<Api<"SolvencyScore">, "factors">> & { factors: Factor[] };

export type Factor = Pick<Api<"SolvencyScoreReason">, "type" | "severity" | "message"> &
  Partial<Api<"SolvencyScoreReason">>;

/** The score of model and rules together, where the server blends them. */
export type Solvency = SolvencyScore &
  Partial<Pick<Api<"Solvency">, "hybrid" | "rule_score" | "ml_prediction" | "blend" | "override">>;
