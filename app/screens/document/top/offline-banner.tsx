import { CLOSE } from "#app/collab-protocol/protocol.ts";
import { Banner } from "#app/ui/banner.tsx";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";

/** Says what a broken connection means for the text, and that nobody has to stop. */
export function OfflineBanner() {
  const { live, may } = useDocument();
  const connection = useStore(live?.connection, undefined);
  if (connection?.kind === "refused") {
    return (
      <div className="offline-banner">
        <Banner tone="stop">{REFUSED[connection.code] ?? "Der Server nimmt von dieser Seite nichts mehr an. Laden Sie die Seite neu; kopieren Sie vorher, was noch nicht gespeichert ist."}</Banner>
      </div>
    );
  }
  if (connection?.kind !== "offline") return null;
  return (
    <div className="offline-banner">
      <Banner tone="warn">
        <strong>Die Verbindung ist unterbrochen.</strong>{" "}
        {may("section.write")
          ? "Sie können weiterschreiben. Ihr Text bleibt in diesem Fenster und wird übertragen, sobald die Verbindung steht. Lassen Sie das Fenster bis dahin offen."
          : "Sie sehen den Stand von vorhin; sobald die Verbindung steht, folgt der neue."}
      </Banner>
    </div>
  );
}

const REFUSED: Readonly<Record<number, string>> = {
  [CLOSE.signInAgain]: "Sie sind nicht mehr angemeldet. Melden Sie sich in einem zweiten Fenster an und laden Sie dann diese Seite neu; Gespeichertes ist sicher.",
  [CLOSE.noAccess]: "Ihre Organisation ist an diesem Vorhaben nicht mehr beteiligt. Gespeichertes ist sicher.",
  [CLOSE.clientTooOld]: "Das Programm wurde erneuert. Laden Sie die Seite neu, um weiterzuschreiben; Gespeichertes ist sicher.",
};
