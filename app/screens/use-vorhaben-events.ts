import { useEffect, useRef } from "react";
import { MUX_PATH, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";

interface EventListeners {
  onEvent(event: VorhabenEvent): void;
  /** The line was down: something may have happened meanwhile. */
  onMissed(): void;
}

/** Listens to what others do in a Vorhaben while the page is open. The connection is fetched when needed, so that pages stay light. */
export function useVorhabenEvents(vorhaben: Id, listeners: EventListeners): void {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    let left = false;
    let close = (): void => undefined;
    void import("#app/editor/collab/hub.ts").then(({ connectHub }) => {
      if (left) return;
      const url = new URL(MUX_PATH, window.location.href);
      url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
      const hub = connectHub({ url: url.href, vorhaben });
      hub.onEvent((event) => latest.current.onEvent(event));
      hub.onReconnected(() => latest.current.onMissed());
      close = () => hub.close();
    });
    return () => {
      left = true;
      close();
    };
  }, [vorhaben]);
}
