import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { Editor } from "@tiptap/core";
import { FootnoteDialog, footnoteDraftAt, type FootnoteDraft } from "#app/editor/toolbar/footnote-dialog.tsx";
import { LinkDialog, linkDraftOf, type LinkDraft } from "#app/editor/toolbar/link-dialog.tsx";

/** The dialogs that belong to the text; one of each for the whole page. */
interface TextDialogs {
  editLink(editor: Editor): void;
  insertFootnote(editor: Editor): void;
  editFootnote(editor: Editor, position: number): void;
}

const TextDialogsContext = createContext<TextDialogs | undefined>(undefined);

export function useTextDialogs(): TextDialogs {
  const dialogs = useContext(TextDialogsContext);
  if (!dialogs) throw new Error("useTextDialogs outside of TextDialogsProvider");
  return dialogs;
}

export function TextDialogsProvider({ children }: { children: ReactNode }) {
  const [link, setLink] = useState<LinkDraft>();
  const [footnote, setFootnote] = useState<FootnoteDraft>();
  const dialogs = useMemo(
    (): TextDialogs => ({
      editLink: (editor) => editor.isEditable && setLink(linkDraftOf(editor)),
      insertFootnote: (editor) => editor.isEditable && setFootnote({ editor, at: undefined, text: "" }),
      editFootnote: (editor, position) => editor.isEditable && setFootnote(footnoteDraftAt(editor, position)),
    }),
    [],
  );
  return (
    <TextDialogsContext.Provider value={dialogs}>
      {children}
      {link ? <LinkDialog draft={link} onClose={() => setLink(undefined)} /> : null}
      {footnote ? <FootnoteDialog draft={footnote} onClose={() => setFootnote(undefined)} /> : null}
    </TextDialogsContext.Provider>
  );
}
