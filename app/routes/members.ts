import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { ROLES, type Role } from "#app/domain/vorhaben/roles.ts";
import { vorhabenPath } from "#app/screens/paths.ts";
import type { MembersAnswer } from "#app/screens/vorhaben/members-dialog.tsx";
import { refusalSentence } from "#app/wording/refusals.ts";
import type { Refusal } from "#app/domain/values/result.ts";
import { readForm, requireActor, statusOf } from "./access.ts";

export const loader = ({ params }: { params: { id?: string } }) => redirect(vorhabenPath(params.id!));

/** Roles of organisations in a Vorhaben, and invitations to it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { administration } = context.services;
  const vorhaben = params["id"]!;
  const form = await readForm(request);
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

// Responses, because an address without a page of its own sends anything else as 200.
const answer = (value: MembersAnswer, status = 200) => Response.json(value, { status });
const refused = (refusal: Refusal) => answer({ refusal: refusalSentence(refusal) }, statusOf(refusal));
const roleOf = (value: FormDataEntryValue | null): Role | null => (typeof value === "string" && Object.hasOwn(ROLES, value) ? (value as Role) : null);
