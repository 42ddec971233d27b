import { App } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../../../shared/language";
import type { Solvency } from "../../../shared/score";
import { failureOf, useFailureWords } from "../../../shared/ui/Failed";
import { Fetched } from "../../../shared/ui/Fetched";
import { ScoreCard } from "./ScoreCard";
import { useScore } from "./useScore";
import { words } from "./words";

interface Props {
  tenantId: string;
  /** What follows once there is a score. */
  children?: (score: Solvency) => ReactNode;
}

/** One tenant's score, with its loading, failed and fresh states. */
export function ScoreView({ tenantId, children }: Props) {
  const say = useWords(words);
  const failure = useFailureWords();
  const { message } = App.useApp();
  const { score, recalculate } = useScore(tenantId);

  const onRecalculate = () =>
    recalculate.mutate(undefined, {
      onSuccess: () => void message.success(say.recalculated),
      onError: (error) => void message.error(failure(error)),
    });

  return (
    <Fetched query={score} rows={7} said={say.failed[failureOf(score.error) as keyof typeof say.failed]}>
      {(data) => (
        <>
          <ScoreCard score={data} recalculating={recalculate.isPending} onRecalculate={onRecalculate} />
          {children?.(data)}
        </>
      )}
    </Fetched>
  );
}
