import { useEffect, useState } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { sectionAnchor } from "#app/screens/paths.ts";

/** A section counts as read once its head has passed this part of the window. */
const READING_LINE = 0.3;

/** The section at which the reader is. */
export function useCurrentSection(entries: readonly OutlineEntry[]): Id | undefined {
  const [current, setCurrent] = useState<Id>();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = window.innerHeight * READING_LINE;
      const passed = entries.filter((entry) => (document.getElementById(sectionAnchor(entry.id))?.getBoundingClientRect().top ?? Infinity) <= line);
      setCurrent((passed.at(-1) ?? entries[0])?.id);
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", later);
      window.removeEventListener("resize", later);
    };
  }, [entries]);
  return current;
}
