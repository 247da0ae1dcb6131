import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useLocation } from "@remix-run/react";
import { Copy } from "lucide-react";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import { copyText } from "#app/screens/copy-text.ts";
import { signInPath } from "#app/screens/paths.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";

/** Says what a broken connection means for the text, and that nobody has to stop. */
export function OfflineBanner() {
  const { live, may } = useDocument();
  const connection = useStore(live?.connection, undefined);
  if (connection?.kind === "refused") {
    return (
      <Strip>
        <Banner tone="stop">{REFUSED[connection.code] ?? "Der Server nimmt von dieser Seite nichts mehr an. Laden Sie die Seite neu; kopieren Sie vorher, was noch nicht gespeichert ist."}</Banner>
      </Strip>
    );
  }
  if (connection?.kind === "signed-out") return <SignedOutBanner />;
  if (connection?.kind !== "offline") return null;
  return may("section.write") ? <OfflineWriting /> : <Offline>Sie sehen den Stand von vorhin; sobald die Verbindung steht, folgt der neue.</Offline>;
}

/** Stands below the top bar while the page scrolls. What stays at the top as well (outline, tools, panel) gives way by its height: see document.css. */
function Strip({ children }: { children: ReactNode }) {
  const strip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = strip.current!;
    const { style } = document.documentElement;
    const resized = new ResizeObserver(() => style.setProperty("--banner-height", `${element.offsetHeight}px`));
    resized.observe(element);
    return () => {
      resized.disconnect();
      style.removeProperty("--banner-height");
    };
  }, []);
  return (
    <div ref={strip} className="offline-banner">
      {children}
    </div>
  );
}

function Offline({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <Strip>
      <Banner tone="warn" actions={actions}>
        <strong>Die Verbindung ist unterbrochen.</strong> {children}
      </Banner>
    </Strip>
  );
}

/** Asks once for each device whether it may keep text beyond the window: others may use it too. */
function OfflineWriting() {
  const { live } = useDocument();
  const consent = useStore(live?.unsent.consent, "no");
  if (consent === "yes")
    return <Offline>Sie können weiterschreiben. Ihr Text bleibt auf diesem Gerät, auch wenn Sie den Browser schließen, und wird übertragen, sobald Sie das Dokument wieder mit Verbindung öffnen.</Offline>;
  const base = "Sie können weiterschreiben. Ihr Text bleibt in diesem Fenster und wird übertragen, sobald die Verbindung steht. Lassen Sie das Fenster bis dahin offen.";
  if (consent === "no") return <Offline>{base}</Offline>;
  return (
    <Offline
      actions={
        <>
          <Button size="small" look="primary" onPress={() => void live?.unsent.decide("yes")}>
            Auf diesem Gerät aufbewahren
          </Button>
          <Button size="small" onPress={() => void live?.unsent.decide("no")}>
            Nein
          </Button>
        </>
      }
    >
      {base} Soll dieses Gerät noch nicht übertragenen Text aufbewahren, auch wenn der Browser geschlossen wird? Beim Abmelden wird er gelöscht.
    </Offline>
  );
}

/** Another window or an administrator ended the session. Signing in happens elsewhere, so that nothing on this page is lost; coming back is enough. */
function SignedOutBanner() {
  const { live, may } = useDocument();
  const { pathname } = useLocation();
  return (
    <Strip>
      <Banner
        tone="warn"
        actions={
          <>
            <CopyUnsaved />
            <ButtonLink look="primary" size="small" to={signInPath(pathname)} target="_blank" rel="noreferrer">
              Neu anmelden
            </ButtonLink>
          </>
        }
      >
        <strong>Sie sind nicht mehr angemeldet.</strong>{" "}
        {may("section.write") && live?.hub.unsaved()
          ? "Ihr Text bleibt in diesem Fenster. Melden Sie sich im neuen Fenster mit Ihrem Konto an und kommen Sie hierher zurück: Dann wird er übertragen."
          : "Gespeichertes ist sicher. Melden Sie sich im neuen Fenster an und kommen Sie hierher zurück."}
      </Banner>
    </Strip>
  );
}

/** All text that is not known to be durable, section by section. */
export function CopyUnsaved() {
  const { live, model } = useDocument();
  const [copied, setCopied] = useState(false);
  // Redrawn with each change of the save state: typing on makes something unsaved.
  useStore(live?.saveState, undefined);
  const texts = live?.unsavedTexts() ?? [];
  if (texts.length === 0) return null;
  const title = (section: string) => model.outline.entries.find((entry) => entry.id === section)?.title ?? section;
  const copy = async () => {
    await copyText(texts.map(({ section, text }) => `${title(section)}\n\n${text}`).join("\n\n\n"));
    setCopied(true);
  };
  return (
    <Button size="small" icon={<Copy aria-hidden />} onPress={() => void copy()}>
      {copied ? "Kopiert" : "Nicht Gespeichertes kopieren"}
    </Button>
  );
}

const REFUSED: Readonly<Record<number, string>> = {
  [CLOSE.noAccess]: "Ihre Organisation ist an diesem Vorhaben nicht mehr beteiligt. Gespeichertes ist sicher.",
  [CLOSE.clientTooOld]: "Das Programm wurde erneuert. Laden Sie die Seite neu, um weiterzuschreiben; Gespeichertes ist sicher.",
};
