import { Button } from "react-aria-components";
import { ChevronDown } from "lucide-react";
import type { Editor } from "@tiptap/core";
import { Menu, MenuItem, MenuTrigger } from "#app/ui/menu.tsx";
import type { ToolbarState } from "./toolbar-state.ts";

const BLOCKS: Record<ToolbarState["block"], string> = {
  paragraph: "Absatz",
  heading2: "Überschrift 1",
  heading3: "Überschrift 2",
  heading4: "Überschrift 3",
};

/** Paragraph or heading; the section's own title belongs to the frame and is not here. */
export function BlockMenu({ editor, idle, block }: { editor: Editor | undefined; idle: boolean; block: ToolbarState["block"] }) {
  const choose = (chosen: ToolbarState["block"]) => {
    const chain = editor?.chain().focus();
    if (chosen === "paragraph") chain?.setParagraph().run();
    else chain?.setHeading({ level: Number(chosen.slice(-1)) as 2 | 3 | 4 }).run();
  };
  return (
    <MenuTrigger>
      <Button className="tool tool-choice" isDisabled={idle} aria-label={`Art des Absatzes: ${BLOCKS[block]}`}>
        <span className="tool-choice-text">{BLOCKS[block]}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Menu aria-label="Art des Absatzes" selectionMode="single" selectedKeys={[block]} onAction={(key) => choose(key as ToolbarState["block"])}>
        {(Object.keys(BLOCKS) as ToolbarState["block"][]).map((key) => (
          <MenuItem key={key} id={key} textValue={BLOCKS[key]}>
            <span className={`block-sample block-sample-${key}`}>{BLOCKS[key]}</span>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
