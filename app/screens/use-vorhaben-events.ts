import { useRouteLoaderData } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { MUX_PATH, type EventMoment, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";

interface EventListeners {
  onEvent(event: VorhabenEvent): void;
  /** Something may have happened while no line stood. */
  onMissed(): void;
}

/** Tells how far the events had come when the server last read what this page shows. */
export function useReadAt(): () => EventMoment | undefined {
  const root = useRouteLoaderData("root") as { readAt: EventMoment } | undefined;
  const latest = useRef(root?.readAt);
  useEffect(() => {
    latest.current = root?.readAt;
  });
  return useCallback(() => latest.current, []);
}

/** Listens to what others do in a Vorhaben while the page is open. The connection is fetched when needed, so that pages stay light. */
export function useVorhabenEvents(vorhaben: Id, listeners: EventListeners): void {
  const readAt = useReadAt();
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
      const hub = connectHub({ url: url.href, vorhaben, read: readAt() });
      hub.onEvent((event) => latest.current.onEvent(event));
      hub.onMissed(() => latest.current.onMissed());
      close = () => hub.close();
    });
    return () => {
      left = true;
      close();
    };
  }, [vorhaben, readAt]);
}
