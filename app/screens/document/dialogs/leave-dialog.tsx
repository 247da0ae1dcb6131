import { useCallback } from "react";
import { useBlocker, type BlockerFunction } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useDocument } from "../document-context.tsx";
import { CopyUnsaved } from "../top/offline-banner.tsx";

/** Asks before a link leads away from text that would be lost; `guardLeaving` does the same when the window closes. */
export function LeaveDialog() {
  const { live } = useDocument();
  const blocker = useBlocker(
    useCallback<BlockerFunction>(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && live?.hub.stranded() === true, [live]),
  );
  if (blocker.state !== "blocked") return null;
  return (
    <Dialog title="Text noch nicht gespeichert" isOpen onOpenChange={(open) => !open && blocker.reset()}>
      <div className="dialog-form">
        <p>Der Server hat Ihren letzten Text in diesem Dokument nicht. Wenn Sie die Seite verlassen, geht er verloren.</p>
        <div className="dialog-actions">
          <CopyUnsaved />
          <Button look="stop" onPress={() => blocker.proceed()}>
            Seite verlassen
          </Button>
          <Button look="primary" onPress={() => blocker.reset()}>
            Hier bleiben
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
