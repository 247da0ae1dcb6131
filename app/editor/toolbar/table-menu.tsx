import { Button } from "react-aria-components";
import { ChevronDown, Table2 } from "lucide-react";
import type { ChainedCommands, Editor } from "@tiptap/core";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#app/ui/menu.tsx";
import { ToolbarButton } from "./toolbar-button.tsx";

type Operation = { id: string; label: string; act: (chain: ChainedCommands) => ChainedCommands; stop?: true };

const OPERATIONS: readonly (readonly Operation[])[] = [
  [
    { id: "row-above", label: "Zeile darüber", act: (chain) => chain.addRowBefore() },
    { id: "row-below", label: "Zeile darunter", act: (chain) => chain.addRowAfter() },
    { id: "column-left", label: "Spalte links", act: (chain) => chain.addColumnBefore() },
    { id: "column-right", label: "Spalte rechts", act: (chain) => chain.addColumnAfter() },
  ],
  [
    { id: "header-row", label: "Kopfzeile an oder aus", act: (chain) => chain.toggleHeaderRow() },
    { id: "header-column", label: "Kopfspalte an oder aus", act: (chain) => chain.toggleHeaderColumn() },
    { id: "leave", label: "Absatz hinter die Tabelle", act: (chain) => chain.addParagraphAfterTable() },
    { id: "merge", label: "Zellen verbinden oder teilen", act: (chain) => chain.mergeOrSplit() },
  ],
  [
    { id: "delete-row", label: "Zeile löschen", act: (chain) => chain.deleteRow(), stop: true },
    { id: "delete-column", label: "Spalte löschen", act: (chain) => chain.deleteColumn(), stop: true },
    { id: "delete-table", label: "Tabelle löschen", act: (chain) => chain.deleteTable(), stop: true },
  ],
];
const BY_ID = new Map(OPERATIONS.flat().map((operation) => [operation.id, operation]));

/** Outside a table: inserts one. Inside: what can be done with it. */
export function TableMenu({ editor, idle, inTable }: { editor: Editor | undefined; idle: boolean; inTable: boolean }) {
  if (!inTable) {
    return (
      <ToolbarButton
        label="Tabelle einfügen"
        disabled={idle}
        icon={<Table2 aria-hidden />}
        onPress={() => editor?.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
    );
  }
  return (
    <MenuTrigger>
      <Button className="tool tool-open" aria-label="Tabelle bearbeiten" isDisabled={idle}>
        <Table2 aria-hidden />
        <ChevronDown aria-hidden className="tool-chevron" />
      </Button>
      <Menu
        aria-label="Tabelle"
        onAction={(key) => {
          if (editor) BY_ID.get(String(key))?.act(editor.chain().focus()).run();
        }}
      >
        {OPERATIONS.flatMap((group, index) => [
          ...(index > 0 ? [<MenuSeparator key={`separator-${index}`} />] : []),
          ...group.map((operation) => (
            <MenuItem key={operation.id} id={operation.id} stop={operation.stop}>
              {operation.label}
            </MenuItem>
          )),
        ])}
      </Menu>
    </MenuTrigger>
  );
}
