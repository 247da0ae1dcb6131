import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { ROLES, type Role } from "#app/domain/vorhaben/roles.ts";
import { vorhabenPath } from "#app/screens/paths.ts";
import type { MembersAnswer } from "#app/screens/vorhaben/members-dialog.tsx";
import { refusalSentence } from "#app/wording/refusals.ts";
import type { Refusal } from "#app/domain/values/result.ts";
import { requireActor, STATUS_OF } from "./access.ts";

export const loader = ({ params }: { params: { id?: string } }) => redirect(vorhabenPath(params.id!));

/** Roles of organisations in a Vorhaben, and invitations to it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { administration } = context.services;
  const vorhaben = params["id"]!;
  const form = await request.formData();
  const organisation = String(form.get("organisation") ?? "");
  const role = roleOf(form.get("role"));
  if (form.get("do") === "role") {
    const changed = await administration.setRole(actor, vorhaben, organisation, role);
    return changed.ok ? answer({ done: "role" }) : refused(changed.error);
  }
  const email = String(form.get("email") ?? "").trim();
  const invited = await administration.invite(actor, { email, organisation, vorhaben, role, administrator: false });
  return invited.ok ? answer({ done: "invite", link: invited.value.link, email }) : refused(invited.error);
}

const answer = (value: MembersAnswer) => value;
const refused = (refusal: Refusal) => data({ refusal: refusalSentence(refusal) } satisfies MembersAnswer, { status: STATUS_OF[refusal.code] });
const roleOf = (value: FormDataEntryValue | null): Role | null => (typeof value === "string" && Object.hasOwn(ROLES, value) ? (value as Role) : null);
