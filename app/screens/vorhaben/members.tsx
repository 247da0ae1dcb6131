import { DialogTrigger } from "react-aria-components";
import { UserPlus } from "lucide-react";
import { ROLES } from "#app/domain/vorhaben/roles.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { MembersDialog } from "./members-dialog.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { VorhabenPageData } from "./vorhaben-screen.tsx";

/** The organisations side by side, alphabetical, none larger than another (eye level). */
export function Members({ page }: { page: VorhabenPageData }) {
  const members = page.participants.toSorted((a, b) => a.name.localeCompare(b.name, "de"));
  return (
    <Panel
      title="Beteiligte"
      actions={
        page.mayDo.includes("members.manage") ? (
          <DialogTrigger>
            <Button look="quiet" size="small" icon={<UserPlus aria-hidden />}>
              Einladen, Rollen
            </Button>
            <MembersDialog page={page} members={members} />
          </DialogTrigger>
        ) : null
      }
    >
      <ul className="member-list">
        {members.map((member) => (
          <li key={member.organisation}>
            <Avatar name={member.shortName} colour={member.colour} />
            <span className="member-name">
              {member.name}
              <span className="muted">{ROLES[member.role]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
