import type { Hub } from "./hub.ts";

/** Asks before the tab closes while text is not yet durable. The answer takes the guard off. */
export function guardLeaving(hub: Hub, target: Window = window): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (hub.unsaved()) event.preventDefault();
  };
  target.addEventListener("beforeunload", ask);
  return () => target.removeEventListener("beforeunload", ask);
}
