import { useState } from "react";
import { ChevronDown, Download, FileText, Stamp } from "lucide-react";
import { holdsUp } from "#app/domain/checks/finding.ts";
import { MAX_FASSUNG_NAME } from "#app/domain/values/limits.ts";
import type { FassungView } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Menu, MenuItem, MenuTrigger } from "#app/ui/menu.tsx";
import { draftFilePath, fassungFilePath } from "#app/screens/paths.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { useDocument, useFindings } from "../document-context.tsx";
import { FOCUS_FIRST } from "#app/editor/toolbar/focus-first.ts";

type Progress = { step: "asking" } | { step: "making" } | { step: "made"; fassung: FassungView } | { step: "refused"; sentence: string };

/** Freezes the document as it stands and brings its Word file. */
export function WordMenu() {
  const { may, data } = useDocument();
  const [kind, setKind] = useState<FassungView["kind"]>();
  if (!may("vorhaben.export")) return null;
  if (!may("fassung.draft")) {
    return (
      <a className="button" data-look="primary" data-size="small" href={draftFilePath(data.view.snapshot.id, { kind: data.kind })} aria-label="Entwurf als Word-Datei herunterladen">
        <FileText aria-hidden />
        <span className="word-button-label">Word</span>
      </a>
    );
  }
  return (
    <>
      <MenuTrigger>
        <Button look="primary" size="small" aria-label="Word" icon={<FileText aria-hidden />}>
          <span className="word-button-label">Word</span>
          <ChevronDown aria-hidden />
        </Button>
        <Menu aria-label="Word-Datei" onAction={(key) => setKind(key as FassungView["kind"])}>
          <MenuItem id="entwurf" icon={<Download aria-hidden />}>
            Entwurf als Word-Datei
          </MenuItem>
          {may("fassung.freeze") ? (
            <MenuItem id="einreichung" icon={<Stamp aria-hidden />}>
              Fassung zum Einreichen …
            </MenuItem>
          ) : null}
        </Menu>
      </MenuTrigger>
      {kind ? <WordDialog kind={kind} onClose={() => setKind(undefined)} /> : null}
    </>
  );
}

function WordDialog({ kind, onClose }: { kind: FassungView["kind"]; onClose: () => void }) {
  const { commands, live } = useDocument();
  const { findings } = useFindings();
  const [name, setName] = useState("");
  const [progress, setProgress] = useState<Progress>({ step: "asking" });
  const blocking = findings.filter(holdsUp).length;
  const make = async () => {
    setProgress({ step: "making" });
    await live?.allSaved();
    const result = await commands.makeFassung(kind, name.trim());
    if (!result.ok) return setProgress({ step: "refused", sentence: kind === "einreichung" && result.error.code === "content-changed" ? BLOCKED : refusalSentence(result.error) });
    setProgress({ step: "made", fassung: result.value });
    download(fassungFilePath(result.value.id));
  };
  const draft = kind === "entwurf";
  return (
    <Dialog title={draft ? "Entwurf als Word-Datei" : "Fassung zum Einreichen"} isOpen onOpenChange={(open) => !open && onClose()}>
      {progress.step === "asking" ? (
        <form
          className="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          {blocking > 0 ? (
            <Banner tone={draft ? "info" : "warn"}>
              {draft
                ? `Die Datei trägt „Entwurf“ und zählt am Ende auf, was noch fehlt (${blocking} ${blocking === 1 ? "Pflichtpunkt" : "Pflichtpunkte"}).`
                : `${blocking === 1 ? "1 Pflichtpunkt ist" : `${blocking} Pflichtpunkte sind`} offen. Eine Fassung zum Einreichen entsteht erst, wenn keiner mehr offen ist.`}
            </Banner>
          ) : null}
          <TextField label="Name der Fassung" help="Freiwillig, zum Beispiel „nach der Lenkungsgruppe im September“." value={name} onChange={setName} maxLength={MAX_FASSUNG_NAME} />
          <div className="dialog-actions">
            <Button look="primary" type="submit" icon={<Download aria-hidden />} {...FOCUS_FIRST}>
              Word-Datei herunterladen
            </Button>
          </div>
        </form>
      ) : null}
      {progress.step === "making" ? (
        <output className="word-progress">
          <span className="spinner" aria-hidden /> Die Word-Datei wird erzeugt …
        </output>
      ) : null}
      {progress.step === "refused" ? (
        <>
          <Banner tone="stop">{progress.sentence}</Banner>
          <div className="dialog-actions">
            <Button onPress={() => setProgress({ step: "asking" })}>Zurück</Button>
          </div>
        </>
      ) : null}
      {progress.step === "made" ? (
        <>
          <Banner tone="ok">
            Fassung {progress.fassung.number} ist festgehalten. Die Word-Datei wird heruntergeladen; sie bleibt unter „Fassungen“ erreichbar.
          </Banner>
          <p className="word-file">
            <a href={fassungFilePath(progress.fassung.id)} download>
              {progress.fassung.files[0]?.fileName ?? "Word-Datei"}
            </a>
            <span>Prüfsumme {progress.fassung.contentHash.slice(0, 12)}</span>
          </p>
        </>
      ) : null}
    </Dialog>
  );
}

const BLOCKED = "Es sind noch Pflichtpunkte offen. Sehen Sie unter „Hinweise“ nach; einen Entwurf können Sie jederzeit herunterladen.";

function download(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
