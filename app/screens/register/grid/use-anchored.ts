import { useLayoutEffect, useRef, useState, type CSSProperties } from "react";

/** Space that has to be below an element for something to open downwards. */
const ROOM = 220;
const EDGE = 8;
/** What a field for long text needs at least. */
const LONG_TEXT = 128;

/** Out of sight until it is measured: in the flow of the page it would make the page scroll. Not hidden, for what is hidden takes no focus. */
const UNPLACED: CSSProperties = { position: "fixed", top: 0, left: 0, opacity: 0 };

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom" | "width" | "height">;
interface View {
  width: number;
  height: number;
}

/** Directly below an element or, near the lower edge, above it. */
export function placeBelow(box: Box, width: number, view: View): CSSProperties {
  const below = view.height - box.bottom - EDGE;
  const up = below < ROOM && box.top > below;
  const wide = Math.max(box.width, width);
  const left = Math.max(EDGE, Math.min(box.left, view.width - wide - EDGE));
  return { position: "fixed", left, minWidth: wide, maxHeight: (up ? box.top : below) - EDGE, ...(up ? { bottom: view.height - box.top + 2 } : { top: box.bottom + 2 }) };
}

/** Over an element, as wide as asked but within `frame`; near the lower edge it grows upwards. */
export function placeOver(box: Box, width: number, view: View, frame: Pick<Box, "left" | "right">): CSSProperties {
  const right = Math.min(frame.right, view.width - EDGE);
  const wide = Math.min(Math.max(box.width, width), right - Math.max(frame.left, EDGE));
  const up = box.top + LONG_TEXT > view.height - EDGE;
  return { position: "fixed", left: Math.max(frame.left, EDGE, Math.min(box.left, right - wide)), width: wide, minHeight: box.height, ...(up ? { top: "auto", bottom: view.height - box.bottom } : { top: box.top, bottom: "auto" }) };
}

/** Where to put something directly below (or above) an element, in coordinates of the window. Follows scrolling. */
export const useAnchored = (find: () => HTMLElement | null, width: number): CSSProperties => usePlaced(find, (element, view) => placeBelow(element.getBoundingClientRect(), width, view));

/** Where to put something over an element of a table, so that nothing of it is cut off at the table's edge. */
export const useOver = (find: () => HTMLElement | null, width: number): CSSProperties =>
  usePlaced(find, (element, view) => placeOver(element.getBoundingClientRect(), width, view, (element.closest(".grid-frame") ?? document.body).getBoundingClientRect()));

function usePlaced(find: () => HTMLElement | null, place: (element: HTMLElement, view: View) => CSSProperties): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>(UNPLACED);
  const latest = useRef({ find, place });
  useLayoutEffect(() => {
    latest.current = { find, place };
  });
  useLayoutEffect(() => {
    const update = () => {
      const element = latest.current.find();
      if (element) setStyle(latest.current.place(element, { width: window.innerWidth, height: window.innerHeight }));
    };
    update();
    window.addEventListener("scroll", update, { capture: true, passive: true });
    window.addEventListener("resize", update);
    return () => {
      window.removeEventListener("scroll", update, { capture: true });
      window.removeEventListener("resize", update);
    };
  }, []);
  return style;
}
