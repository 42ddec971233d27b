import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyLook } from "../shared/theme";
import { App } from "./App";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
applyLook();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
