import { useEffect, useState } from "react";
import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { REGISTER, type PartId, type SheetId, type TableId } from "#app/domain/facts/register.ts";
import { RegisterGrid } from "#app/screens/register/grid/register-grid.tsx";
import { HistorySheet } from "#app/screens/register/history-sheet.tsx";
import { mayWritePart } from "#app/screens/register/may-write.ts";
import { SheetForm } from "#app/screens/register/sheet/sheet-form.tsx";
import type { Snapshot } from "#app/screens/register/store/register-store.ts";
import { useRegisterStore } from "#app/screens/register/use-register-store.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { DocumentData } from "../data.ts";
import "./register-sheet.css";

interface Props {
  data: DocumentData;
  part: PartId;
  onClose(): void;
}

/** A part of the Stammdaten over the document, the same grid as on its own page. Closing leads back to where one was. */
export function RegisterSheet({ data, part, onClose }: Props) {
  const { snapshot: vorhaben, versions, factSeq, findings, mayDo } = data.view;
  const { store, snapshot } = useRegisterStore({ vorhaben: vorhaben.id, account: data.me.accountId, server: { facts: vorhaben.facts, versions, seq: factSeq } });
  const [history, setHistory] = useState(false);
  const shared = {
    store,
    snapshot,
    mayWrite: mayWritePart(part, mayDo),
    findings: findings.filter(({ place }) => place.kind === "fact" && place.part === part),
    goTo: null,
    onHistory: () => setHistory(true),
  };
  const refused = Object.keys(snapshot.state.refused).length;
  const close = () => {
    if (refused === 0) return onClose();
    showToast({
      text: refused === 1 ? "Eine Eingabe wurde nicht übernommen. Sie ginge beim Schließen verloren." : `${refused} Eingaben wurden nicht übernommen. Sie gingen beim Schließen verloren.`,
      topic: "register-sheet",
      action: { label: "Trotzdem schließen", run: onClose },
    });
  };
  useEscapeOutsideOfTables(close);
  const { title, purpose, shape } = REGISTER[part];
  return (
    <Dialog title={`Stammdaten: ${title}`} shape="sheet" width={shape === "table" ? "full" : "wide"} isOpen onOpenChange={(open) => !open && close()} isKeyboardDismissDisabled isDismissable={false}>
      <div className="register-sheet">
        <p className="muted">{purpose} Was Sie hier ändern, gilt in allen Dokumenten.</p>
        {shape === "table" ? <RegisterGrid part={part as TableId} {...shared} /> : <SheetForm part={part as SheetId} {...shared} />}
      </div>
      <footer className="register-sheet-foot">
        <SheetState snapshot={snapshot} refused={refused} />
        <Button look="primary" onPress={close}>
          Fertig
        </Button>
      </footer>
      <HistorySheet vorhaben={vorhaben.id} part={part} facts={snapshot.facts} isOpen={history} onOpenChange={setHistory} />
    </Dialog>
  );
}

/** In a table Escape ends an entry or lets Tab leave; anywhere else it closes, as in every dialog. */
function useEscapeOutsideOfTables(close: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest(".grid-frame, input, textarea, [role=listbox], [role=menu]");
      if (event.key === "Escape" && !event.defaultPrevented && !inside && document.querySelectorAll("[role=dialog]").length === 1) close();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}

function SheetState({ snapshot: { save }, refused }: { snapshot: Snapshot; refused: number }) {
  const [icon, words] =
    save === "saving"
      ? [<LoaderCircle key="saving" aria-hidden size={16} />, "Speichert …"]
      : save !== "saved"
        ? [<CloudOff key="offline" aria-hidden size={16} />, "Nicht gespeichert. Ihre Änderungen sind auf diesem Gerät gesichert."]
        : refused > 0
          ? [<TriangleAlert key="refused" aria-hidden size={16} />, `Gespeichert, ${refused === 1 ? "1 Eingabe" : `${refused} Eingaben`} nicht übernommen`]
          : [<Check key="saved" aria-hidden size={16} />, "Gespeichert"];
  return (
    <p className="register-sheet-state" role="status" data-save={save}>
      {icon} {words}
    </p>
  );
}
