import { useEffect, useRef, type RefObject } from "react";
import type { Id } from "#app/domain/values/ids.ts";

/** The current line keeps this part of the scroller free above and below. */
const MARGIN = 0.15;

/**
 * Keeps the current line of a scroller in view by scrolling nothing but the scroller. Whoever scrolls in it by hand is left alone until the pointer leaves;
 * also follows when the scroller is shown again or gets another size.
 */
export function useFollowCurrent(scroller: RefObject<HTMLElement>, current: Id | undefined): void {
  const browsing = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    if (current !== undefined && element && !browsing.current) bringIntoView(element);
  }, [scroller, current]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const browse = () => {
      browsing.current = true;
    };
    /** The bar of the scroller itself, not a line in it. */
    const grip = (event: PointerEvent) => {
      if (event.target === element) browse();
    };
    const leave = () => {
      browsing.current = false;
    };
    const resized = new ResizeObserver(() => browsing.current || bringIntoView(element));
    resized.observe(element);
    element.addEventListener("wheel", browse, { passive: true });
    element.addEventListener("pointerdown", grip);
    element.addEventListener("pointerleave", leave);
    return () => {
      resized.disconnect();
      element.removeEventListener("wheel", browse);
      element.removeEventListener("pointerdown", grip);
      element.removeEventListener("pointerleave", leave);
    };
  }, [scroller]);
}

function bringIntoView(scroller: HTMLElement): void {
  const line = scroller.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!line) return;
  const frame = scroller.getBoundingClientRect();
  const margin = frame.height * MARGIN;
  const above = line.top - (frame.top + margin);
  const beneath = line.bottom - (frame.bottom - margin);
  if (above < 0) scroller.scrollTop += above;
  else if (beneath > 0) scroller.scrollTop += beneath;
}
