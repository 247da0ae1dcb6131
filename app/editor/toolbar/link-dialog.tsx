import { useState } from "react";
import { flushSync } from "react-dom";
import type { Editor } from "@tiptap/core";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FOCUS_FIRST } from "./focus-first.ts";

/** What was marked when the dialog opened. */
export interface LinkDraft {
  editor: Editor;
  href: string;
  /** Empty when words are marked that get the link. */
  needsText: boolean;
}

export function linkDraftOf(editor: Editor): LinkDraft {
  const href = String(editor.getAttributes("link").href ?? "");
  return { editor, href, needsText: editor.state.selection.empty && href === "" };
}

/** Sets, changes or removes a link. */
export function LinkDialog({ draft, onClose }: { draft: LinkDraft; onClose: () => void }) {
  const [href, setHref] = useState(draft.href);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const { editor } = draft;
  const finish = () => {
    // The dialog holds the focus as long as it stands; keys that follow belong to the text.
    flushSync(onClose);
    editor.commands.focus();
  };
  const save = () => {
    const address = completeAddress(href);
    if (!address) return setError("Eine Adresse beginnt mit https:// oder ist eine E-Mail-Adresse.");
    if (draft.needsText) {
      editor
        .chain()
        .insertContent([{ type: "text", text: words.trim() || address, marks: [{ type: "link", attrs: { href: address } }] }])
        .unsetMark("link")
        .run();
    } else {
      // The caret goes behind the link: were its words still selected, the next letter would replace them.
      editor
        .chain()
        .extendMarkRange("link")
        .setLink({ href: address })
        .command(({ tr, commands }) => commands.setTextSelection(tr.selection.to))
        .unsetMark("link")
        .run();
    }
    finish();
  };
  return (
    <Dialog title={draft.href ? "Link ändern" : "Link einfügen"} isOpen onOpenChange={(open) => !open && finish()}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label="Adresse" help="Internetadresse oder E-Mail-Adresse" value={href} onChange={setHref} error={error} {...FOCUS_FIRST} inputMode="url" />
        {draft.needsText ? <TextField label="Text" help="Leer: die Adresse selbst." value={words} onChange={setWords} /> : null}
        <div className="dialog-actions">
          {draft.href ? (
            <Button
              look="quiet"
              onPress={() => {
                editor.chain().extendMarkRange("link").unsetLink().run();
                finish();
              }}
            >
              Link entfernen
            </Button>
          ) : null}
          <Button look="primary" type="submit">
            Übernehmen
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Adds what people leave out; undefined for what cannot stand in a document. */
export function completeAddress(input: string): string | undefined {
  const bare = input.trim();
  if (/^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(bare)) return `mailto:${bare}`;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(bare) ? bare : `https://${bare}`;
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || /\s/.test(address) || !URL.canParse(address)) return undefined;
  return address.startsWith("mailto:") || new URL(address).hostname.includes(".") ? address : undefined;
}
