import type { AlertState, Severity } from "./alert";
import type { Connection } from "./feed";

export const words: Record<"fr" | "en", AlertWords> = {
  fr: {
    title: "Alertes",
    state: { OPEN: "À traiter", ACKNOWLEDGED: "Prises en charge", SNOOZED: "En pause", CLOSED: "Closes" },
    severity: { LOW: "info", MEDIUM: "à suivre", HIGH: "grave", CRITICAL: "très grave" },
    connection: {
      connecting: "Connexion…",
      live: "En direct",
      waiting: "Connexion perdue, nouvel essai dans un instant",
    },
    again: "Réessayer maintenant",
    empty: "Rien ici. Les nouvelles alertes arrivent d’elles-mêmes.",
    emptyOpen: "Rien à traiter. Les nouvelles alertes arrivent d’elles-mêmes.",
    keys: "j et k : suivante, précédente · a : prendre en charge · s : mettre en pause",
    isNew: "nouvelle",
    acknowledge: "Prendre en charge",
    snooze: "Mettre en pause",
    more: "Autres actions",
    assign: "Confier à",
    assignTo: "Nom d’utilisateur",
    comment: "Commenter",
    close: "Clore",
    reason: "Raison",
    until: "Jusqu’au",
    days: (count) => (count === 1 ? "Demain" : `${count} jours`),
    history: "Ce qui s’est passé",
    assigned: (to) => `confiée à ${to}`,
    snoozed: (until) => `en pause jusqu’au ${until}`,
    closed: (reason) => (reason === "RECOVERED" ? "close d’elle-même, tout est rentré dans l’ordre" : reason),
    done: "C’est fait",
    changed: "Cette alerte a changé entre-temps. Relisez-la, puis recommencez.",
    gone: "Cette alerte est déjà close.",
    change: {
      OPENED: "ouverte",
      ESCALATED: "aggravée",
      ACKNOWLEDGED: "prise en charge",
      ASSIGNED: "confiée",
      COMMENTED: "commentaire",
      SNOOZED: "mise en pause",
      WOKEN: "fin de la pause",
      CLOSED: "close",
    },
  },
  en: {
    title: "Alerts",
    state: { OPEN: "To handle", ACKNOWLEDGED: "Taken on", SNOOZED: "Snoozed", CLOSED: "Closed" },
    severity: { LOW: "info", MEDIUM: "watch", HIGH: "serious", CRITICAL: "very serious" },
    connection: {
      connecting: "Connecting…",
      live: "Live",
      waiting: "Connection lost, trying again in a moment",
    },
    again: "Try now",
    empty: "Nothing here. New alerts come by themselves.",
    emptyOpen: "Nothing to handle. New alerts come by themselves.",
    keys: "j and k: next, previous · a: take on · s: snooze",
    isNew: "new",
    acknowledge: "Take on",
    snooze: "Snooze",
    more: "More",
    assign: "Assign to",
    assignTo: "User name",
    comment: "Comment",
    close: "Close",
    reason: "Reason",
    until: "Until",
    days: (count) => (count === 1 ? "Tomorrow" : `${count} days`),
    history: "What happened",
    assigned: (to) => `assigned to ${to}`,
    snoozed: (until) => `snoozed until ${until}`,
    closed: (reason) => (reason === "RECOVERED" ? "closed by itself, all is well again" : reason),
    done: "Done",
    changed: "This alert has changed meanwhile. Read it again, then try once more.",
    gone: "This alert is already closed.",
    change: {
      OPENED: "opened",
      ESCALATED: "grew worse",
      ACKNOWLEDGED: "taken on",
      ASSIGNED: "assigned",
      COMMENTED: "comment",
      SNOOZED: "snoozed",
      WOKEN: "snooze over",
      CLOSED: "closed",
    },
  },
};

export interface AlertWords {
  title: string;
  state: Record<AlertState, string>;
  severity: Record<Severity, string>;
  connection: Record<Connection, string>;
  again: string;
  empty: string;
  emptyOpen: string;
  keys: string;
  isNew: string;
  acknowledge: string;
  snooze: string;
  more: string;
  assign: string;
  assignTo: string;
  comment: string;
  close: string;
  reason: string;
  until: string;
  days: (count: number) => string;
  history: string;
  assigned: (to: string) => string;
  snoozed: (until: string) => string;
  closed: (reason: string) => string;
  done: string;
  changed: string;
  gone: string;
  change: Record<string, string>;
}
