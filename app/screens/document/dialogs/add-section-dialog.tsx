import { useState } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { MAX_SECTION_TITLE } from "#app/domain/values/limits.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { useDocument } from "../document-context.tsx";
import { newId } from "../../new-id.ts";
import { FOCUS_FIRST } from "#app/editor/toolbar/focus-first.ts";

const AT_START = "-";

/** Asks for title, level and place of a section of one's own. `after` is proposed; undefined means at the end. */
export function AddSectionDialog({ after, onClose }: { after: OutlineEntry | undefined; onClose: () => void }) {
  const { model, commands, goTo } = useDocument();
  const { entries } = model.outline;
  const proposed = after ?? entries.at(-1);
  const [title, setTitle] = useState("");
  const [level, setLevel] = useState<string>(String(proposed?.level ?? 1));
  const [place, setPlace] = useState<string>(proposed?.id ?? AT_START);
  const words = title.trim();
  const add = async () => {
    if (words === "") return;
    const section: Id = newId();
    onClose();
    if (await commands.section({ do: "add-own", section, title: words, level: level === "1" ? 1 : 2, after: place === AT_START ? null : place })) goTo(section, "text");
  };
  return (
    <Dialog title="Eigenen Abschnitt einfügen" isOpen onOpenChange={(open) => !open && onClose()}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label="Titel" value={title} onChange={setTitle} {...FOCUS_FIRST} maxLength={MAX_SECTION_TITLE} />
        <SelectField
          label="Ebene"
          options={[
            { id: "1", label: "Kapitel" },
            { id: "2", label: "Abschnitt in einem Kapitel" },
          ]}
          value={level}
          onChange={(key) => setLevel(String(key))}
        />
        <SelectField
          label="Steht hinter"
          options={[{ id: AT_START, label: "am Anfang des Dokuments" }, ...entries.map((entry) => ({ id: entry.id, label: `${entry.number} ${entry.title}` }))]}
          value={place}
          onChange={(key) => setPlace(String(key))}
        />
        <div className="dialog-actions">
          <Button look="primary" type="submit" isDisabled={words === ""}>
            Einfügen
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
