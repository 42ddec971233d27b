import { App, Button, Skeleton } from "antd";
import { CallFailed } from "../../shared/http";
import { useWords } from "../../shared/language";
import { ScoreCard } from "./ScoreCard";
import { useScore } from "./useScore";
import { words } from "./words";

/** One tenant's score, with its loading, failed and fresh states. */
export function ScoreView({ tenantId }: { tenantId: string }) {
  const say = useWords(words);
  const { message } = App.useApp();
  const { score, recalculate } = useScore(tenantId);

  const onRecalculate = () =>
    recalculate.mutate(undefined, {
      onSuccess: () => void message.success(say.recalculated),
      onError: (error) => void message.error(say.failed[kindOf(error)]),
    });

  if (score.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (score.isError) {
    return (
      <div role="alert" className="failed">
        <p>{say.failed[kindOf(score.error)]}</p>
        <Button onClick={() => void score.refetch()} loading={score.isFetching}>
          {say.retry}
        </Button>
      </div>
    );
  }
  return <ScoreCard score={score.data} recalculating={recalculate.isPending} onRecalculate={onRecalculate} />;
}

/** Who is signed out sees the sign-in, not this; what else has no words of its own is told as "try again". */
function kindOf(error: unknown) {
  const kind = error instanceof CallFailed ? error.kind : "unavailable";
  return kind === "not_found" || kind === "invalid" || kind === "offline" ? kind : "unavailable";
}
