import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/** Several changes in a row ask the server once. */
const SETTLE_MS = 400;

/**
 * Asks the server for the page's data anew, a moment after the last of several calls; `now` without the moment. An answer on its way is waited for,
 * not cut off: what happened meanwhile is asked for after it.
 */
export function useSettledRevalidation(): (now?: "now") => void {
  const { revalidate, state } = useRevalidator();
  const latest = useRef({ revalidate, state });
  const again = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current = { revalidate, state };
    if (state !== "idle" || !again.current) return;
    again.current = false;
    revalidate();
  }, [revalidate, state]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((now) => {
    clearTimeout(timer.current);
    const ask = () => {
      if (latest.current.state === "idle") latest.current.revalidate();
      else again.current = true;
    };
    if (now) ask();
    else timer.current = setTimeout(ask, SETTLE_MS);
  }, []);
}
