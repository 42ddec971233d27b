import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { server } from "./server";
import { TestSocket } from "./socket";

configure({ asyncUtilTimeout: 5000 });

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  // Afterwards: listening puts a WebSocket of its own in place.
  vi.stubGlobal("WebSocket", TestSocket);
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  TestSocket.opened = [];
  localStorage.clear();
  history.replaceState(null, "", "/");
});
afterAll(() => server.close());
