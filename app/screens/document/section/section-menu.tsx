import { useState } from "react";
import { ArrowDown, ArrowUp, CalendarClock, Ellipsis, Lock, LockOpen, MessageSquareDiff, MessageSquarePlus, PenLine, Plus, Trash2 } from "lucide-react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { SectionState } from "#app/domain/vorhaben/vorhaben.ts";
import { Button } from "#app/ui/button.tsx";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#app/ui/menu.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { AddSectionDialog } from "../dialogs/add-section-dialog.tsx";
import { AssignDialog } from "../dialogs/assign-dialog.tsx";
import { RenameDialog } from "../dialogs/rename-dialog.tsx";
import { useDocument } from "../document-context.tsx";
import { placesAround } from "./places-around.ts";

type OpenDialog = "add" | "assign" | "rename" | null;

/** What can be done with a section as a whole. Only sections of the authors can be renamed, moved or removed. */
export function SectionMenu({ entry, state }: { entry: OutlineEntry; state: SectionState }) {
  const { model, may, commands, showPanel } = useDocument();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const manage = may("section.manage");
  const comment = may("comment.write");
  const suggest = may("suggestion.write");
  if (!manage && !comment && !suggest) return null;
  const own = entry.template === undefined;
  const { up, down } = placesAround(model.outline.entries, entry.id);
  const move = (after: string | null | undefined) => after !== undefined && void commands.section({ do: "move-own", section: entry.id, after });
  const remove = async () => {
    if (!(await commands.section({ do: "remove-own", section: entry.id }))) return;
    showToast({
      text: `„${entry.title}“ ist aus dem Dokument genommen.`,
      action: { label: "Rückgängig", run: () => void commands.section({ do: "restore-own", section: entry.id }) },
    });
  };
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" size="small" className="section-more" aria-label={`Weiteres zu ${entry.number} ${entry.title}`} icon={<Ellipsis aria-hidden />} />
        <Menu
          aria-label={`Abschnitt ${entry.number}`}
          disabledKeys={[...(up === undefined ? ["up"] : []), ...(down === undefined ? ["down"] : [])]}
          onAction={(key) => {
            if (key === "comment") showPanel("kommentare", { section: entry.id, quote: "" });
            else if (key === "suggest") showPanel("vorschlaege", { section: entry.id, quote: "", before: "" });
            else if (key === "up") move(up);
            else if (key === "down") move(down);
            else if (key === "remove") void remove();
            else if (key === "lock") void commands.section({ do: "set-lock", section: entry.id, locked: !state.locked });
            else setDialog(key as OpenDialog);
          }}
        >
          {comment ? (
            <MenuItem id="comment" icon={<MessageSquarePlus aria-hidden />}>
              Kommentieren
            </MenuItem>
          ) : null}
          {suggest ? (
            <MenuItem id="suggest" icon={<MessageSquareDiff aria-hidden />}>
              Ergänzung vorschlagen
            </MenuItem>
          ) : null}
          {manage ? (
            <>
              <MenuItem id="assign" icon={<CalendarClock aria-hidden />}>
                Zuständigkeit und Termin …
              </MenuItem>
              <MenuItem id="lock" icon={state.locked ? <LockOpen aria-hidden /> : <Lock aria-hidden />}>
                {state.locked ? "Wieder zum Schreiben öffnen" : "Sperren"}
              </MenuItem>
              <MenuSeparator />
              <MenuItem id="add" icon={<Plus aria-hidden />}>
                Eigenen Abschnitt dahinter einfügen …
              </MenuItem>
            </>
          ) : null}
          {manage && own ? (
            <>
              <MenuItem id="rename" icon={<PenLine aria-hidden />}>
                Umbenennen …
              </MenuItem>
              <MenuItem id="up" icon={<ArrowUp aria-hidden />}>
                Nach oben
              </MenuItem>
              <MenuItem id="down" icon={<ArrowDown aria-hidden />}>
                Nach unten
              </MenuItem>
              <MenuItem id="remove" stop icon={<Trash2 aria-hidden />}>
                Entfernen
              </MenuItem>
            </>
          ) : null}
        </Menu>
      </MenuTrigger>
      {dialog === "add" ? <AddSectionDialog after={entry} onClose={() => setDialog(null)} /> : null}
      {dialog === "assign" ? <AssignDialog entry={entry} state={state} onClose={() => setDialog(null)} /> : null}
      {dialog === "rename" ? <RenameDialog entry={entry} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
