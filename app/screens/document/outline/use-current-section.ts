import { useEffect, useState } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { sectionAnchor } from "#app/screens/paths.ts";
import { currentAt } from "./current-at.ts";

/** The section at which the reader is: the one whose title a jump, or scrolling, has brought to the reading line. */
export function useCurrentSection(entries: readonly OutlineEntry[]): Id | undefined {
  const [current, setCurrent] = useState<Id>();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setCurrent(lookAt(entries));
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    document.addEventListener("focusin", later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", later);
      window.removeEventListener("resize", later);
      document.removeEventListener("focusin", later);
    };
  }, [entries]);
  return current;
}

function lookAt(entries: readonly OutlineEntry[]): Id | undefined {
  const heads = entries.flatMap((entry) => {
    const element = document.getElementById(sectionAnchor(entry.id));
    return element ? [{ id: entry.id, top: element.getBoundingClientRect().top, element }] : [];
  });
  const [first] = heads;
  if (!first) return undefined;
  const focused = document.activeElement?.classList.contains("section-title") ? document.activeElement.closest("[id]") : null;
  return currentAt(heads, {
    // Where a jump brings a section to rest: below the bars, as document.css has it.
    landing: Number.parseFloat(getComputedStyle(first.element).scrollMarginTop) || 0,
    windowHeight: window.innerHeight,
    below: document.documentElement.scrollHeight - window.innerHeight - window.scrollY,
    jumpedTo: heads.find(({ element }) => element === focused)?.id,
  });
}
