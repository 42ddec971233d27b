/** Stands for the browser's WebSocket: tests are its server. */
export class TestSocket {
  static opened: TestSocket[] = [];

  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;

  constructor(readonly url: string) {
    TestSocket.opened.push(this);
  }

  static get last(): TestSocket {
    const socket = TestSocket.opened.at(-1);
    if (!socket) throw new Error("nobody connected");
    return socket;
  }

  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  close() {
    this.onclose?.();
  }
}
