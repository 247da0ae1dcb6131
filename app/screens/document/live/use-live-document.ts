import { useEffect, useState } from "react";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { LiveDocument } from "#app/editor/live/live-document.ts";
import { useReadAt } from "../../use-vorhaben-events.ts";
import { useSettledRevalidation } from "../../use-settled-revalidation.ts";
import type { DocumentData } from "../data.ts";

/** Several changes in a row are read at once. */
const READ_AFTER_MS = 400;
/** Others' typing in sections that this page does not follow live: figures and Hinweise may lag by this much. */
const READ_SAVED_AFTER_MS = 3000;

/** Loads the live part after the first paint and keeps it as long as the page is open. What others change besides text is read from the server. */
export function useLiveDocument(data: DocumentData): LiveDocument | undefined {
  const [live, setLive] = useState<LiveDocument>();
  const refresh = useSettledRevalidation();
  const vorhaben = data.view.snapshot.id;
  const { kind } = data;
  const account = data.me.accountId;
  const readAt = useReadAt();
  useEffect(() => {
    let opened: LiveDocument | undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let due = Infinity;
    const read = (after: number) => {
      const at = Date.now() + after;
      if (at >= due) return;
      clearTimeout(timer);
      due = at;
      timer = setTimeout(() => {
        due = Infinity;
        // Signed out, the page would be taken away by the way to the sign-in page, with what is not saved on it.
        if (opened?.connection.get().kind !== "signed-out") refresh("now");
      }, after);
    };
    const onEvent = (event: VorhabenEvent) => {
      if (event.kind !== "section-saved") read(READ_AFTER_MS);
      else if (event.document !== kind || !opened?.sections.get().has(event.section)) read(READ_SAVED_AFTER_MS);
    };
    void import("#app/editor/live/index.ts").then(({ LiveDocument }) => {
      if (over) return;
      opened = new LiveDocument({ vorhaben, document: kind, account, read: readAt(), onEvent, onMissed: () => read(0) });
      setLive(opened);
    });
    return () => {
      over = true;
      clearTimeout(timer);
      opened?.close();
      setLive(undefined);
    };
  }, [vorhaben, kind, account, refresh, readAt]);
  return live;
}
