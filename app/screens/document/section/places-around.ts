import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Id } from "#app/domain/values/ids.ts";

/**
 * Behind which section a section of the authors stands after one step up or down (null = at the very start); undefined where it cannot go further.
 */
export function placesAround(entries: readonly OutlineEntry[], id: Id): { up: Id | null | undefined; down: Id | null | undefined } {
  const at = entries.findIndex((entry) => entry.id === id);
  if (at < 0) return { up: undefined, down: undefined };
  return { up: at === 0 ? undefined : (entries[at - 2]?.id ?? null), down: entries[at + 1]?.id };
}
