import { useEffect, useRef, useState, type ReactNode } from "react";

/** Holds a table that may be wider than the paper. While it is, it takes the focus, so that the arrow keys move it. */
export function SidewaysScroll({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  const element = useRef<HTMLElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const observer = new ResizeObserver(() => setWide(target.scrollWidth > target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- only scrollable regions are reached, as WCAG 2.1.1 asks
    <section ref={element} className="register-scroll" aria-labelledby={labelledBy} tabIndex={wide ? 0 : undefined}>
      {children}
    </section>
  );
}
