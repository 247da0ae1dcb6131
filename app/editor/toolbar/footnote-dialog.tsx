import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Editor, MappablePosition } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FOCUS_FIRST } from "./focus-first.ts";

/** `at` is undefined for a new footnote at the caret. */
export interface FootnoteDraft {
  editor: Editor;
  at: number | undefined;
  text: string;
}

const MAX_FOOTNOTE_LENGTH = 2000;

export function footnoteDraftAt(editor: Editor, at: number): FootnoteDraft | undefined {
  const node = editor.state.doc.nodeAt(at);
  return node?.type.name === "footnote" ? { editor, at, text: String(node.attrs.text) } : undefined;
}

/** Writes, changes or removes a footnote. Its text is one value: when somebody else changes it meanwhile, both are shown and a person decides. */
export function FootnoteDialog({ draft, onClose }: { draft: FootnoteDraft; onClose: () => void }) {
  const [text, setText] = useState(draft.text);
  const { editor } = draft;
  const live = useLiveFootnote(draft);
  /** What this person has seen of the stored text. */
  const [seen, setSeen] = useState(draft.text);
  const changedMeanwhile = live.text !== undefined && live.text !== seen && live.text !== text;
  const finish = () => {
    // The dialog holds the focus as long as it stands; keys that follow belong to the text.
    flushSync(onClose);
    editor.commands.focus();
  };
  const words = oneLine(text);
  const save = () => {
    if (words === "" || words.length > MAX_FOOTNOTE_LENGTH) return;
    if (draft.at === undefined) editor.commands.insertContent({ type: "footnote", attrs: { text: words } });
    else if (live.at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(live.at, "text", words));
    finish();
  };
  const gone = draft.at !== undefined && live.at === undefined;
  return (
    <Dialog title={draft.at === undefined ? "Fußnote einfügen" : "Fußnote"} isOpen onOpenChange={(open) => !open && finish()}>
      {gone ? <Banner tone="warn">Die Fußnote wurde inzwischen gelöscht. Ihr Text steht noch hier; Sie können ihn kopieren.</Banner> : null}
      {changedMeanwhile ? (
        <Banner
          tone="warn"
          actions={
            <Button
              size="small"
              onPress={() => {
                setText(live.text ?? "");
                setSeen(live.text ?? "");
              }}
            >
              Diese übernehmen
            </Button>
          }
        >
          Jemand hat die Fußnote gerade geändert in: „{live.text}“. Unten steht Ihre Fassung; „Übernehmen“ ersetzt die andere.
        </Banner>
      ) : null}
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Text der Fußnote"
          rows={4}
          value={text}
          onChange={setText}
          {...FOCUS_FIRST}
          error={words.length > MAX_FOOTNOTE_LENGTH ? `Höchstens ${MAX_FOOTNOTE_LENGTH} Zeichen; hier sind es ${words.length}.` : undefined}
        />
        <div className="dialog-actions">
          {draft.at !== undefined && !gone ? (
            <Button
              look="quiet"
              onPress={() => {
                if (live.at !== undefined) editor.view.dispatch(editor.state.tr.delete(live.at, live.at + 1));
                finish();
              }}
            >
              Fußnote entfernen
            </Button>
          ) : null}
          <Button look="primary" type="submit" isDisabled={words === "" || gone}>
            Übernehmen
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Follows the footnote while others write around it; `at` is undefined once it is gone. */
function useLiveFootnote(draft: FootnoteDraft): { at: number | undefined; text: string | undefined } {
  const [live, setLive] = useState<{ at: number | undefined; text: string | undefined }>({ at: draft.at, text: draft.at === undefined ? undefined : draft.text });
  useEffect(() => {
    if (draft.at === undefined) return undefined;
    let place: MappablePosition | undefined = draft.editor.utils.createMappablePosition(draft.at);
    const follow = ({ editor, transaction }: { editor: Editor; transaction: Transaction }) => {
      if (!transaction.docChanged || !place) return;
      // Changes of others replace the text as a whole; the editor's utility follows the place through Yjs.
      const moved = editor.utils.getUpdatedPosition(place, transaction).position;
      const node = editor.state.doc.nodeAt(moved.position);
      place = node?.type.name === "footnote" ? moved : undefined;
      setLive({ at: place?.position, text: place && node ? String(node.attrs.text) : undefined });
    };
    draft.editor.on("transaction", follow);
    return () => {
      draft.editor.off("transaction", follow);
    };
  }, [draft]);
  return live;
}
