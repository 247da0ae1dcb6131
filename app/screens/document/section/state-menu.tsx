import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { SECTION_STATES, type SectionStatus } from "#app/domain/vorhaben/vorhaben.ts";
import { Menu, MenuItem, MenuTrigger } from "#app/ui/menu.tsx";
import { SECTION_STATE_WORDS } from "#app/wording/section-states.ts";
import { useDocument } from "../document-context.tsx";
import { StateGlyph } from "../state-glyph.tsx";

/** How far the authors are; set by people, never computed. */
export function StateMenu({ entry, status }: { entry: OutlineEntry; status: SectionStatus }) {
  const { may, commands } = useDocument();
  const word = SECTION_STATE_WORDS[status];
  if (!may("section.status")) {
    return (
      <span className="state-choice" data-static="">
        <StateGlyph status={status} />
        {word}
      </span>
    );
  }
  return (
    <MenuTrigger>
      <Button className="state-choice" aria-label={`Stand von ${entry.number} ${entry.title}: ${word}. Ändern`}>
        <StateGlyph status={status} />
        {word}
        <ChevronDown aria-hidden size={13} />
      </Button>
      <Menu
        aria-label="Stand"
        selectionMode="single"
        selectedKeys={[status]}
        onAction={(key) => void commands.section({ do: "set-status", section: entry.id, status: key as SectionStatus })}
      >
        {SECTION_STATES.map((state) => (
          <MenuItem key={state} id={state} icon={<StateGlyph status={state} />}>
            {SECTION_STATE_WORDS[state]}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
