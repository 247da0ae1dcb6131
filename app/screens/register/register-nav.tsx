import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { PartId } from "#app/domain/facts/register.ts";
import { openPoints } from "../open-points.ts";
import { registerPath } from "../paths.ts";
import type { FillState } from "./fill-state.ts";
import { byGroup } from "./part-groups.ts";

/** The parts of the register in their groups, with what is empty and what is open. */
export function RegisterNav({ vorhaben, parts, current }: { vorhaben: string; parts: readonly FillState[]; current: PartId }) {
  const strip = useCurrentInSight(current);
  return (
    <nav className="register-nav" ref={strip} aria-label="Teile der Stammdaten">
      {byGroup(parts).map((group) => (
        <section key={group.title} aria-labelledby={`gruppe-${group.title}`}>
          <h2 id={`gruppe-${group.title}`}>{group.title}</h2>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.part}>
                <Link to={registerPath(vorhaben, entry.part)} prefetch="intent" aria-current={entry.part === current ? "page" : undefined}>
                  <span>{entry.title}</span>
                  {entry.blocking > 0 ? (
                    <span className="register-nav-count" title={openPoints(entry.blocking)}>
                      {entry.blocking}
                      <span className="visually-hidden">{openPoints(entry.blocking).slice(String(entry.blocking).length)}</span>
                    </span>
                  ) : (
                    <span className="register-nav-fill">{entry.empty ? "leer" : ""}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** On small screens the parts stand side by side: the strip moves, never the page, until the current one is in its middle. */
function useCurrentInSight(current: PartId) {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!strip.current || !link) return;
    const { left, width } = link.getBoundingClientRect();
    const frame = strip.current.getBoundingClientRect();
    strip.current.scrollLeft += left + width / 2 - (frame.left + frame.width / 2);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another part is another link in the strip
  }, [current]);
  return strip;
}
