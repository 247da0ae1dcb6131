import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PART_IDS, REGISTER } from "#app/domain/facts/register.ts";
import { fillStates } from "#app/screens/register/fill-state.ts";
import { knownPart } from "#app/screens/register/known-part.ts";
import { mayWritePart } from "#app/screens/register/may-write.ts";
import { RegisterScreen, type RegisterPageData } from "#app/screens/register/register-screen.tsx";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${REGISTER[data.part].title} · ${data.title} · KIM-Werkstatt` : "Stammdaten · KIM-Werkstatt" }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<RegisterPageData> {
  const actor = await requireActor(request, context);
  const part = valueOf(knownPart(params["teil"] ?? PART_IDS[0]));
  const view = valueOf(await context.services.vorhaben.open(actor, params["id"]!));
  const { snapshot, versions, findings, mayDo, factSeq } = view;
  return {
    vorhaben: snapshot.id,
    title: snapshot.title,
    part,
    me: { account: actor.accountId, name: actor.name },
    server: { facts: snapshot.facts, versions, seq: factSeq },
    mayWrite: mayWritePart(part, mayDo),
    parts: fillStates(snapshot.facts, findings),
    carried: view.carried.filter(({ place }) => place.kind === "fact" && place.part === part),
    findings: findings.filter((finding) => finding.place.kind === "fact" && finding.place.part === part),
  };
}

export default function Register() {
  return <RegisterScreen page={useLoaderData<typeof loader>() as RegisterPageData} />;
}
