import { Toolbar as AriaToolbar, Group, Separator } from "react-aria-components";
import { Bold, Indent, Italic, Link2, List, ListOrdered, MessageSquareDiff, MessageSquarePlus, Outdent, Quote, Redo2, Superscript, Undo2 } from "lucide-react";
import { BlockMenu } from "./block-menu.tsx";
import { TableMenu } from "./table-menu.tsx";
import { ToolbarButton } from "./toolbar-button.tsx";
import { useActiveEditor, useActiveLabel } from "./active-editor.ts";
import { useToolbarState } from "./toolbar-state.ts";
import "./toolbar.css";

interface ToolbarActions {
  onLink(): void;
  onFootnote(): void;
  onComment(): void;
  onSuggest(): void;
}

export const TOOLBAR_ID = "text-gestalten";

/**
 * The one toolbar of the paper. It acts on the section in which the caret is; without one its buttons rest, so that nothing moves when
 * somebody starts to write.
 */
export function Toolbar({ onLink, onFootnote, onComment, onSuggest }: ToolbarActions) {
  const editor = useActiveEditor();
  const label = useActiveLabel();
  const state = useToolbarState(editor);
  const idle = !editor?.isEditable;
  const run = (act: (chain: ReturnType<NonNullable<typeof editor>["chain"]>) => { run(): boolean }) => () => {
    if (editor) act(editor.chain().focus()).run();
  };
  return (
    <div id={TOOLBAR_ID}>
    <AriaToolbar className="toolbar" aria-label={label ? `Text gestalten: ${label}` : "Text gestalten"}>
      <Group aria-label="Rückgängig" className="tool-group">
        <ToolbarButton label="Eigene Änderung rückgängig" keys="Strg+Z" disabled={idle || !state.canUndo} icon={<Undo2 aria-hidden />} onPress={run((chain) => chain.undo())} />
        <ToolbarButton label="Wiederholen" keys="Strg+Y" disabled={idle || !state.canRedo} icon={<Redo2 aria-hidden />} onPress={run((chain) => chain.redo())} />
      </Group>
      <Separator orientation="vertical" className="tool-separator" />
      <BlockMenu editor={editor} idle={idle} block={state.block} />
      <Separator orientation="vertical" className="tool-separator" />
      <Group aria-label="Schrift" className="tool-group">
        <ToolbarButton label="Fett" keys="Strg+B" pressed={state.bold} disabled={idle} icon={<Bold aria-hidden />} onPress={run((chain) => chain.toggleBold())} />
        <ToolbarButton label="Kursiv" keys="Strg+I" pressed={state.italic} disabled={idle} icon={<Italic aria-hidden />} onPress={run((chain) => chain.toggleItalic())} />
      </Group>
      <Separator orientation="vertical" className="tool-separator" />
      <Group aria-label="Listen" className="tool-group">
        <ToolbarButton label="Aufzählung" keys="Strg+Umschalt+8" pressed={state.bulletList} disabled={idle} icon={<List aria-hidden />} onPress={run((chain) => chain.toggleBulletList())} />
        <ToolbarButton label="Nummerierte Liste" keys="Strg+Umschalt+7" pressed={state.orderedList} disabled={idle} icon={<ListOrdered aria-hidden />} onPress={run((chain) => chain.toggleOrderedList())} />
        <ToolbarButton label="Ausrücken" keys="Umschalt+Tab" disabled={idle || !state.canOutdent} icon={<Outdent aria-hidden />} onPress={run((chain) => chain.liftListItem("listItem"))} />
        <ToolbarButton label="Einrücken" keys="Tab" disabled={idle || !state.canIndent} icon={<Indent aria-hidden />} onPress={run((chain) => chain.sinkListItem("listItem"))} />
        <ToolbarButton label="Zitat" keys="Strg+Umschalt+B" pressed={state.quote} disabled={idle} icon={<Quote aria-hidden />} onPress={run((chain) => chain.toggleBlockquote())} />
      </Group>
      <Separator orientation="vertical" className="tool-separator" />
      <Group aria-label="Einfügen" className="tool-group">
        <TableMenu editor={editor} idle={idle} inTable={state.table} />
        <ToolbarButton label="Link" keys="Strg+K" pressed={state.link} disabled={idle} icon={<Link2 aria-hidden />} onPress={onLink} />
        <ToolbarButton label="Fußnote" keys="Strg+Alt+F" disabled={idle} icon={<Superscript aria-hidden />} onPress={onFootnote} />
        <ToolbarButton label="Kommentar zur Auswahl" keys="Strg+Alt+M" disabled={!editor} icon={<MessageSquarePlus aria-hidden />} onPress={onComment} />
        <ToolbarButton label="Änderung der Auswahl vorschlagen" keys="Strg+Alt+V" disabled={!editor} icon={<MessageSquareDiff aria-hidden />} onPress={onSuggest} />
      </Group>
    </AriaToolbar>
    </div>
  );
}
