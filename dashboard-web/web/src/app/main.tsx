import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyLook } from "../shared/theme";
import { App } from "./App";
import { fetchFirstPage, fetchOtherPages } from "./Pages";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
applyLook();
fetchFirstPage(location.pathname);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
addEventListener("load", fetchOtherPages);
