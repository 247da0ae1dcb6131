import { useSyncExternalStore } from "react";
import type { Readable } from "#app/editor/collab/readable.ts";

/** The value of a store that may not be there yet; `otherwise` until then and on the server. */
export function useStore<T, O = T>(store: Readable<T> | undefined, otherwise: O): T | O {
  return useSyncExternalStore<T | O>(store?.subscribe ?? never, store?.get ?? (() => otherwise), () => otherwise);
}

const never = () => () => undefined;
