import { useState } from "react";
import { Copy } from "lucide-react";
import type { RoomRefusal } from "#app/editor/live/live-document.ts";
import { Banner } from "#app/ui/banner.tsx";
import { copyText } from "#app/screens/copy-text.ts";
import { Button } from "#app/ui/button.tsx";

const REASONS: Record<RoomRefusal["reason"], string> = {
  locked: "Dieser Abschnitt wurde gesperrt, während Sie schrieben.",
  noAccess: "Sie dürfen in diesem Abschnitt nicht mehr schreiben.",
  signInAgain: "Sie sind nicht mehr angemeldet. Melden Sie sich in einem zweiten Fenster an und laden Sie danach diese Seite neu.",
  deleted: "Dieser Abschnitt wurde aus dem Dokument genommen.",
  clientTooOld: "Das Programm wurde erneuert. Laden Sie die Seite neu, um weiterzuschreiben.",
  lineageChanged: "Der Abschnitt wurde auf dem Server wiederhergestellt. Laden Sie die Seite neu, um weiterzuschreiben.",
  tooLarge: "Der Abschnitt ist zu groß geworden; die letzte Änderung wurde nicht angenommen.",
  invalidMessage: "Der Server hat die letzte Änderung nicht angenommen. Laden Sie die Seite neu, um weiterzuschreiben.",
};

/** The server takes no more text of this section. What the person wrote stays on the screen, to be copied. */
export function KeptText({ refusal, onDismiss }: { refusal: RoomRefusal; onDismiss: () => void }) {
  const [copied, setCopied] = useState(false);
  if (refusal.unsaved === "") return <Banner tone="warn">{REASONS[refusal.reason]}</Banner>;
  const copy = async () => {
    await copyText(refusal.unsaved);
    setCopied(true);
  };
  return (
    <div className="kept-text">
      <Banner
        tone="stop"
        actions={
          <Button size="small" icon={<Copy aria-hidden />} onPress={() => void copy()}>
            {copied ? "Kopiert" : "Text kopieren"}
          </Button>
        }
      >
        <strong>Ihr Text ist noch hier.</strong> {REASONS[refusal.reason]} Die letzten Änderungen sind nicht gespeichert; so stand der Abschnitt bei Ihnen:
      </Banner>
      <textarea readOnly rows={6} aria-label="Ihr nicht gespeicherter Text" value={refusal.unsaved} />
      <Button size="small" look="quiet" onPress={onDismiss}>
        Nicht mehr zeigen
      </Button>
    </div>
  );
}
