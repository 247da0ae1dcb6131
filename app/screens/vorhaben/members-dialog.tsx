import { useFetcher, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { ROLES, type Role } from "#app/domain/vorhaben/roles.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { InvitationLink } from "../invitation-link.tsx";
import { membersPath } from "../paths.ts";
import type { VorhabenPageData } from "./vorhaben-screen.tsx";

export type MembersAnswer = { done: "role" } | { done: "invite"; link: string; email: string } | { refusal: string };

const ROLE_OPTIONS = Object.entries(ROLES).map(([id, label]) => ({ id, label }));

export function MembersDialog({ page, members }: { page: VorhabenPageData; members: VorhabenPageData["participants"] }) {
  return (
    <Dialog title="Beteiligte und Rollen" width="wide">
      <ul className="member-roles">
        {members.map((member) => (
          <MemberRole key={member.organisation} vorhaben={page.id} member={member} leaders={members.filter(({ role }) => role === "federfuehrung").length} />
        ))}
      </ul>
      <hr className="dialog-rule" />
      <Invite page={page} />
    </Dialog>
  );
}

function MemberRole({ vorhaben, member, leaders }: { vorhaben: string; member: VorhabenPageData["participants"][number]; leaders: number }) {
  const key = `role-${member.organisation}`;
  const fetcher = useFetcher<MembersAnswer>({ key });
  const submit = useSubmit();
  const change = (role: Role | "") => submit({ do: "role", organisation: member.organisation, role }, { method: "post", action: membersPath(vorhaben), navigate: false, fetcherKey: key });
  const end = () => {
    const before = member.role;
    change("");
    // Who leads alone stays: the answer says so beside the role.
    if (member.role !== "federfuehrung" || leaders > 1) showToast({ text: `${member.name} ist nicht mehr beteiligt.`, action: { label: "Rückgängig", run: () => change(before) } });
  };
  return (
    <li>
      <span className="member-roles-name">{member.name}</span>
      <SelectField label={`Rolle von ${member.name}`} options={ROLE_OPTIONS} selectedKey={member.role} onSelectionChange={(key) => change(String(key) as Role)} error={fetcher.data && "refusal" in fetcher.data ? fetcher.data.refusal : undefined} />
      <Button look="quiet" size="small" onPress={end}>
        Beteiligung beenden
      </Button>
    </li>
  );
}

function Invite({ page }: { page: VorhabenPageData }) {
  const fetcher = useFetcher<MembersAnswer>();
  const [organisation, setOrganisation] = useState<string | null>(null);
  const member = page.participants.find((candidate) => candidate.organisation === organisation);
  const answer = fetcher.data;
  return (
    <section>
      <h3>Jemanden einladen</h3>
      <fetcher.Form method="post" action={membersPath(page.id)} className="member-invite" noValidate>
        <input type="hidden" name="do" value="invite" />
        <TextField label="E-Mail-Adresse" name="email" type="email" isRequired />
        <SelectField label="Organisation" name="organisation" options={page.invitable.map(({ id, name }) => ({ id, label: name }))} selectedKey={organisation} onSelectionChange={(key) => setOrganisation(String(key))} help="Fehlt eine Organisation? Wer diese Installation verwaltet, legt sie an." isRequired />
        {member ? (
          <p className="muted">
            <input type="hidden" name="role" value={member.role} />
            {member.name} ist schon beteiligt ({ROLES[member.role]}).
          </p>
        ) : (
          <SelectField label="Rolle der Organisation" name="role" options={ROLE_OPTIONS} defaultSelectedKey="mitwirkung" />
        )}
        <Button type="submit" look="primary" isPending={fetcher.state === "submitting"}>
          Einladungslink erzeugen
        </Button>
      </fetcher.Form>
      {answer && "refusal" in answer ? <Banner tone="stop">{answer.refusal}</Banner> : null}
      {answer && "link" in answer ? <InvitationLink link={answer.link} email={answer.email} /> : null}
    </section>
  );
}
