import { useState } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { MAX_SECTION_TITLE } from "#app/domain/values/limits.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useDocument } from "../document-context.tsx";
import { FOCUS_FIRST } from "#app/editor/toolbar/focus-first.ts";

export function RenameDialog({ entry, onClose }: { entry: OutlineEntry; onClose: () => void }) {
  const { commands } = useDocument();
  const [title, setTitle] = useState(entry.title);
  const words = title.trim();
  return (
    <Dialog title="Abschnitt umbenennen" isOpen onOpenChange={(open) => !open && onClose()}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (words === "") return;
          void commands.section({ do: "rename-own", section: entry.id, title: words });
          onClose();
        }}
      >
        <TextField label="Titel" value={title} onChange={setTitle} {...FOCUS_FIRST} maxLength={MAX_SECTION_TITLE} />
        <div className="dialog-actions">
          <Button look="primary" type="submit" isDisabled={words === ""}>
            Übernehmen
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
