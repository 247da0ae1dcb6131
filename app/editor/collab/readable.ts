/** A value that can be read and watched; fits React's `useSyncExternalStore`. Values are replaced, never changed. */
export interface Readable<T> {
  get(): T;
  /** Calls back after each change; the answer ends it. */
  subscribe(listener: () => void): () => void;
}

export interface Writable<T> extends Readable<T> {
  set(value: T): void;
}

/** Setting an equal value (by `equal`, else identity) tells nobody. */
export function writable<T>(initial: T, equal: (left: T, right: T) => boolean = Object.is): Writable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next) {
      if (equal(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
