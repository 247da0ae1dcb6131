import { useState, type ReactNode } from "react";
import { Copy } from "lucide-react";
import type { LeftBehind, RoomRefusal } from "#app/editor/live/live-document.ts";
import { Banner } from "#app/ui/banner.tsx";
import { moment } from "#app/screens/moments.ts";
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
  if (refusal.unsaved === "") return <Banner tone="warn">{REASONS[refusal.reason]}</Banner>;
  return (
    <TextToCopy text={refusal.unsaved} onDismiss={onDismiss}>
      <strong>Ihr Text ist noch hier.</strong> {REASONS[refusal.reason]} Die letzten Änderungen sind nicht gespeichert; so stand der Abschnitt bei Ihnen:
    </TextToCopy>
  );
}

/** What an earlier session of this browser could not send, and what cannot be added to the section by itself any more. */
export function LeftBehindText({ left, onDismiss }: { left: LeftBehind; onDismiss: () => void }) {
  return (
    <TextToCopy text={left.text} onDismiss={onDismiss}>
      <strong>Ihr Text vom {moment(new Date(left.at).toISOString())} ist noch hier.</strong> Er wurde nie übertragen, und der Abschnitt nimmt ihn so nicht mehr auf, weil er inzwischen gesperrt, wiederhergestellt oder die
      Änderung abgelehnt wurde. So stand der Abschnitt bei Ihnen:
    </TextToCopy>
  );
}

function TextToCopy({ text, onDismiss, children }: { text: string; onDismiss: () => void; children: ReactNode }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
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
        {children}
      </Banner>
      <textarea readOnly rows={6} aria-label="Ihr nicht gespeicherter Text" value={text} />
      <Button size="small" look="quiet" onPress={onDismiss}>
        Nicht mehr zeigen
      </Button>
    </div>
  );
}
