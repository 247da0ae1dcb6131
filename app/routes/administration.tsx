import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ORGANISATION_ARTEN, type OrganisationArt } from "#app/domain/facts/register/grunddaten.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Refusal, Result } from "#app/domain/values/result.ts";
import { AdministrationScreen, type AdministrationAnswer } from "#app/screens/administration/administration-screen.tsx";
import type { AdministrationService } from "#app/services.ts";
import { ORGANISATION_INCOMPLETE } from "#app/wording/input-problems.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { readForm, requireActor, statusOf, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction = () => [{ title: "Verwaltung · KIM-Werkstatt" }];

const AUDIT_LENGTH = 200;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { administration } = context.services;
  // First, because it is refused to everybody but administrators.
  const audit = valueOf(await administration.auditLog(actor, AUDIT_LENGTH));
  return { organisations: valueOf(await administration.organisations(actor)), audit, me: actor.accountId };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const form = await readForm(request);
  const act = ACTIONS[String(form.get("do")) as keyof typeof ACTIONS];
  return act ? act(context.services.administration, actor, form) : refused({ code: "invalid-input" });
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

const ACTIONS = {
  async "add-organisation"(administration: AdministrationService, actor: Actor, form: FormData) {
    const art = text(form, "art");
    const input = { name: text(form, "name"), shortName: text(form, "shortName"), art: art as OrganisationArt };
    if (input.name === "" || input.shortName === "" || !Object.hasOwn(ORGANISATION_ARTEN, art)) return answer({ problem: ORGANISATION_INCOMPLETE }, 400);
    return outcome(await administration.addOrganisation(actor, input), () => ({ done: `${input.name} ist angelegt.` }));
  },
  async invite(administration: AdministrationService, actor: Actor, form: FormData) {
    const email = text(form, "email");
    const input = { email, organisation: text(form, "organisation"), vorhaben: null, role: null, administrator: form.get("administrator") === "ja" };
    return outcome(await administration.invite(actor, input), ({ link }) => ({ link, email }));
  },
  async "remove-account"(administration: AdministrationService, actor: Actor, form: FormData) {
    return outcome(await administration.removeAccount(actor, text(form, "account")), () => ({ done: `Das Konto ${text(form, "name")} ist entfernt.` }));
  },
};

const answer = (value: AdministrationAnswer, status = 200) => data(value, { status });
const refused = (refusal: Refusal) => answer({ problem: refusalSentence(refusal) }, statusOf(refusal));
const outcome = <T,>(result: Result<T>, done: (value: T) => AdministrationAnswer) => (result.ok ? answer(done(result.value)) : refused(result.error));

export default function Administration() {
  return <AdministrationScreen {...useLoaderData<typeof loader>()} />;
}
