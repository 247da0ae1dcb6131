import { useEffect, useState, type RefObject } from "react";

/** True from the first moment an element comes near the window, and ever after. */
export function useNearby(element: RefObject<Element>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target || near) return undefined;
    const observer = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && setNear(true), { rootMargin: "60% 0px" });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
