import { Button } from "antd";
import { CallFailed, type Failure } from "../http";
import { useWords } from "../language";
import "./ui.css";

const words: Record<"fr" | "en", { said: Record<Failure, string>; retry: string }> = {
  fr: {
    said: {
      unauthenticated: "Votre session est finie. Connectez-vous pour continuer.",
      forbidden: "Votre rôle ne donne pas accès à ceci. Un administrateur de l’agence peut le changer.",
      not_found: "Ceci n’existe pas ou plus. Vérifiez l’adresse.",
      invalid: "La demande n’a pas été comprise. Rien n’a été modifié.",
      conflict: "Quelqu’un d’autre a fait un changement entre-temps. Rien n’a été modifié ; rechargez.",
      too_many: "Trop de demandes à la fois. Réessayez dans un instant.",
      unavailable: "Le service ne répond pas. Rien n’est perdu ; réessayez dans un instant.",
      offline: "Pas de connexion. Vérifiez le réseau, puis réessayez.",
    },
    retry: "Réessayer",
  },
  en: {
    said: {
      unauthenticated: "Your session is over. Sign in to go on.",
      forbidden: "Your role has no access to this. An administrator of the agency can change that.",
      not_found: "This does not exist, or no longer does. Check the address.",
      invalid: "The request was not understood. Nothing was changed.",
      conflict: "Somebody else made a change meanwhile. Nothing was changed; reload.",
      too_many: "Too many requests at once. Try again in a moment.",
      unavailable: "The service does not answer. Nothing is lost; try again in a moment.",
      offline: "No connection. Check the network, then try again.",
    },
    retry: "Try again",
  },
};

export const failureOf = (error: unknown): Failure =>
  error instanceof CallFailed ? error.kind : "unavailable";

/** What failed, in words; for notices that have no room for more. */
export function useFailureWords() {
  const say = useWords(words);
  return (error: unknown) => say.said[failureOf(error)];
}

/** Something could not be shown: what happened, what is safe, and the way to try again. */
export function Failed(props: {
  error: unknown;
  said?: string | undefined;
  onRetry?: () => void;
  retrying?: boolean;
}) {
  const say = useWords(words);
  return (
    <div role="alert" className="failed">
      <p>{props.said ?? say.said[failureOf(props.error)]}</p>
      {props.onRetry && (
        <Button onClick={props.onRetry} loading={props.retrying ?? false}>
          {say.retry}
        </Button>
      )}
    </div>
  );
}
