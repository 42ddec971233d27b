import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { useLocation, useNavigationType } from "react-router";

const places = new Map<string, number>();
/** How long a page that is fetched anew may take to be as long again as it was. */
const patienceMillis = 2000;

/** A new page begins at its top and takes the focus; whoever goes back finds the place they left. */
export function usePlace(content: RefObject<HTMLElement | null>) {
  const { key, pathname } = useLocation();
  const how = useNavigationType();
  const before = useRef(pathname);

  // Before the browser draws: a shorter page is scrolled up by it, and that is no place anybody chose.
  useLayoutEffect(() => {
    history.scrollRestoration = "manual";
    const keep = () => places.set(key, scrollY);
    addEventListener("scroll", keep, { passive: true });
    return () => removeEventListener("scroll", keep);
  }, [key]);

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (how !== "POP") {
      scrollTo(0, 0);
      content.current?.focus({ preventScroll: true });
      return;
    }
    return goTo(places.get(key) ?? 0);
  }, [key, pathname, how, content]);
}

/** As soon as the page is long enough; a hand that scrolls meanwhile knows better. */
function goTo(place: number) {
  const until = performance.now() + patienceMillis;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    removeEventListener("wheel", stop);
    removeEventListener("touchmove", stop);
    removeEventListener("keydown", stop);
  };
  const attempt = () => {
    const room = document.documentElement.scrollHeight - innerHeight;
    if (room >= place || performance.now() > until) {
      scrollTo(0, place);
      stop();
    } else frame = requestAnimationFrame(attempt);
  };
  addEventListener("wheel", stop, { passive: true });
  addEventListener("touchmove", stop, { passive: true });
  addEventListener("keydown", stop);
  attempt();
  return stop;
}
