import { useLayoutEffect, useRef, useState, type CSSProperties } from "react";

/** Space that has to be below an element for something to open downwards. */
const ROOM = 220;
const EDGE = 8;

/** Out of the way until it is measured: in the flow of the page it would make the page scroll. */
const UNPLACED: CSSProperties = { position: "fixed", top: 0, left: 0, visibility: "hidden" };

/** Where to put something directly below (or, near the lower edge, above) an element, in coordinates of the window. Follows scrolling. */
export function useAnchored(find: () => HTMLElement | null, width: number): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>(UNPLACED);
  const finder = useRef(find);
  useLayoutEffect(() => {
    finder.current = find;
  });
  useLayoutEffect(() => {
    const place = () => {
      const box = finder.current()?.getBoundingClientRect();
      if (!box) return;
      const below = window.innerHeight - box.bottom - EDGE;
      const up = below < ROOM && box.top > below;
      const wide = Math.max(box.width, width);
      const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - wide - EDGE));
      setStyle({ position: "fixed", left, minWidth: wide, maxHeight: (up ? box.top : below) - EDGE, ...(up ? { bottom: window.innerHeight - box.top + 2 } : { top: box.bottom + 2 }) });
    };
    place();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [width]);
  return style;
}
