import { Button } from "antd";
import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { useOpenAlerts } from "../features/alerts/useAlerts";
import { SearchBox } from "../features/search/SearchBox";
import { useWords } from "../shared/language";
import { useOnline } from "../shared/online";
import { Dialog } from "../shared/ui/Dialog";
import { Loading } from "../shared/ui/Loading";
import { ErrorBoundary } from "./ErrorBoundary";
import { Icon, type IconName } from "./Icon";
import { Settings } from "./Settings";
import { usePlace } from "./usePlace";
import { words } from "./words";
import "./frame.css";

const pages: [IconName & keyof (typeof words)["fr"], string][] = [
  ["today", "/"],
  ["tenants", "/locataires"],
  ["alerts", "/alertes"],
  ["model", "/modele"],
  ["rules", "/regles"],
  ["imports", "/imports"],
];

/** What is around every page: where to go, the search, who is there. */
export function Frame() {
  const say = useWords(words);
  const online = useOnline();
  const [menu, setMenu] = useState(false);
  const { pathname } = useLocation();
  const content = useRef<HTMLElement>(null);
  usePlace(content);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say.skip}
      </a>
      <aside className="rail">
        <Link to="/" className="brand">
          AKIG
        </Link>
        <Rail />
        <div className="rail-foot">
          <Settings />
        </div>
      </aside>
      <div className="column">
        <header className="top">
          <SearchBox />
          <button
            type="button"
            className="icon-button top-menu"
            aria-label={say.menu}
            onClick={() => setMenu(true)}
          >
            <Icon name="menu" />
          </button>
        </header>
        {!online && (
          <p role="status" className="banner">
            {say.offline}
          </p>
        )}
        <main id="content" ref={content} tabIndex={-1}>
          <ErrorBoundary key={pathname} fallback={(again) => <Broken again={again} />}>
            <Suspense fallback={<Loading rows={6} />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {menu && (
        <Dialog title={say.menu} onClose={() => setMenu(false)}>
          <Settings />
        </Dialog>
      )}
    </div>
  );
}

function Rail() {
  const say = useWords(words);
  const open = useOpenAlerts();
  return (
    <nav aria-label={say.navigation}>
      {pages.map(([name, to]) => (
        <NavLink key={to} to={to} end={to === "/"}>
          <Icon name={name} />
          <span>{say[name]}</span>
          {name === "alerts" && open > 0 && (
            <span className="count" aria-label={say.open(open)}>
              {open > 99 ? "99+" : open}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}

function Broken({ again }: { again: () => void }) {
  const say = useWords(words);
  const online = useOnline();
  const [away] = useState(!online);
  const retry = useEffectEvent(again);
  useEffect(() => {
    if (away && online) retry();
  }, [away, online]);
  return (
    <div role="alert" className="failed">
      <p>{away ? say.brokenOffline : say.broken}</p>
      <Button onClick={again}>{say.reload}</Button>
    </div>
  );
}
