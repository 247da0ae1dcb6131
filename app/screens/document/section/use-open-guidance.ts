import { useCallback, useSyncExternalStore } from "react";
import type { Id } from "#app/domain/values/ids.ts";

/**
 * Which guidance a person has open on this device, by document and section: the same in every Vorhaben, because it belongs to the template. Closed on the first
 * paint, which is the same for everybody.
 */
export function useOpenGuidance(account: Id, place: string): { open: boolean; remember(open: boolean): void } {
  const open = useSyncExternalStore(
    subscribe,
    () => openPlaces(account).has(place),
    () => false,
  );
  const remember = useCallback(
    (next: boolean) => {
      const places = new Set(openPlaces(account));
      if (places.has(place) === next) return;
      if (next) places.add(place);
      else places.delete(place);
      keep(account, places);
    },
    [account, place],
  );
  return { open, remember };
}

const keyOf = (account: Id): string => `kim-anleitungen.${account}`;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Of the person who was asked for last: there is one on a page. */
let known: { account: Id; places: ReadonlySet<string> } | undefined;

function openPlaces(account: Id): ReadonlySet<string> {
  if (known?.account !== account) known = { account, places: read(account) };
  return known.places;
}

/** Browsers may refuse storage (private windows); then everything is closed at the next visit, as for somebody new. */
function read(account: Id): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(account)) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((place) => typeof place === "string") : []);
  } catch (error) {
    console.warn("opened guidance cannot be read in this browser", error);
    return new Set();
  }
}

function keep(account: Id, places: ReadonlySet<string>): void {
  known = { account, places };
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(keyOf(account), JSON.stringify([...places]));
  } catch (error) {
    console.warn("opened guidance cannot be kept in this browser", error);
  }
}
