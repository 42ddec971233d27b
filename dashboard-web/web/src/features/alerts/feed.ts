import type { Alert, Inbox } from "./alert";

export type Connection = "connecting" | "live" | "waiting";

export interface FeedState {
  /** Everything that is not closed, by id. */
  alerts: ReadonlyMap<string, Alert>;
  /** Came over the wire since the page was opened. */
  fresh: ReadonlySet<string>;
  connection: Connection;
  loaded: boolean;
  failure: unknown;
}

export interface Wires {
  inbox: () => Promise<Inbox>;
  connect: (since: number) => WebSocket;
}

type Message =
  | {
      type: "hello";
      sequence: number;
      resume: "UP_TO_DATE" | "REPLAYED" | "TOO_FAR";
      heartbeat_seconds: number;
    }
  | { type: "alert"; sequence: number; change: string; alert: Alert }
  | { type: "heartbeat"; sequence: number };

/** Many alerts may come at once: they are shown together, so that the page stays still enough to be read. */
const gatherMillis = 150;
const longestWaitMillis = 30_000;

/** The inbox, kept up to date by the stream. It goes on from the last sequence it saw, and fetches anew what is too far. */
export class AlertFeed {
  private state: FeedState = {
    alerts: new Map(),
    fresh: new Set(),
    connection: "connecting",
    loaded: false,
    failure: null,
  };
  private readonly listeners = new Set<() => void>();
  private socket: WebSocket | null = null;
  private waiting: Alert[] = [];
  private sequence = 0;
  private failures = 0;
  private silence = 60_000;
  private timers: Partial<Record<"gather" | "retry" | "silence", ReturnType<typeof setTimeout>>> = {};
  private running = false;

  constructor(private readonly wires: Wires) {}

  readonly subscribe = (changed: () => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };
  readonly snapshot = () => this.state;

  start() {
    this.running = true;
    globalThis.addEventListener("online", this.now);
    void this.load();
  }

  stop() {
    this.running = false;
    globalThis.removeEventListener("online", this.now);
    Object.values(this.timers).forEach(clearTimeout);
    this.drop();
  }

  /** What a person did is shown at once; the stream will say the same. */
  readonly take = (alert: Alert) => {
    const known = this.state.alerts.get(alert.id);
    if (!known || known.sequence <= alert.sequence) this.show([alert], false);
  };

  /** Tries now instead of later. */
  readonly now = () => {
    if (!this.running || this.state.connection === "live") return;
    clearTimeout(this.timers.retry);
    this.drop();
    if (this.state.loaded) this.connect();
    else void this.load();
  };

  private async load() {
    try {
      const inbox = await this.wires.inbox();
      if (!this.running) return;
      this.sequence = inbox.sequence;
      this.waiting = [];
      this.set({
        alerts: new Map(inbox.alerts.map((alert) => [alert.id, alert])),
        loaded: true,
        failure: null,
      });
      if (!this.socket) this.connect();
    } catch (failure) {
      if (!this.running) return;
      this.set({ failure });
      this.later();
    }
  }

  private connect() {
    this.set({ connection: "connecting" });
    const socket = this.wires.connect(this.sequence);
    this.socket = socket;
    socket.onmessage = (event: MessageEvent<string>) => {
      if (socket === this.socket) this.hear(JSON.parse(event.data) as Message);
    };
    socket.onclose = () => {
      if (socket !== this.socket) return;
      this.socket = null;
      this.later();
    };
    this.listen();
  }

  private hear(message: Message) {
    if (message.type === "hello") {
      this.failures = 0;
      this.silence = message.heartbeat_seconds * 3000;
      this.set({ connection: "live" });
      if (message.resume === "TOO_FAR") void this.load();
    } else if (message.type === "alert" && message.sequence > this.sequence) {
      this.sequence = message.sequence;
      this.waiting.push(message.alert);
      this.timers.gather ??= setTimeout(() => this.flush(), gatherMillis);
    }
    this.listen();
  }

  private flush() {
    delete this.timers.gather;
    const came = this.waiting;
    this.waiting = [];
    this.show(came, true);
  }

  private show(came: Alert[], overTheWire: boolean) {
    const alerts = new Map(this.state.alerts);
    const fresh = new Set(this.state.fresh);
    for (const alert of came) {
      const known = alerts.get(alert.id);
      if (known && known.sequence > alert.sequence) continue;
      if (alert.state === "CLOSED") alerts.delete(alert.id);
      else {
        if (overTheWire && !known) fresh.add(alert.id);
        alerts.set(alert.id, alert);
      }
    }
    this.set({ alerts, fresh });
  }

  /** A stream that says nothing for three heartbeats is broken, whatever the socket believes. */
  private listen() {
    clearTimeout(this.timers.silence);
    this.timers.silence = setTimeout(() => {
      this.drop();
      this.later();
    }, this.silence);
  }

  private later() {
    clearTimeout(this.timers.silence);
    this.set({ connection: "waiting" });
    this.failures += 1;
    const wait = Math.min(longestWaitMillis, 500 * 2 ** this.failures) * (0.5 + Math.random() / 2);
    clearTimeout(this.timers.retry);
    // A refusal looks like a broken line to a page; the inbox says which it is, and what was missed.
    this.timers.retry = setTimeout(
      () => (this.failures > 1 || !this.state.loaded ? void this.load() : this.connect()),
      wait,
    );
  }

  private drop() {
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }

  private set(change: Partial<FeedState>) {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((changed) => changed());
  }
}
