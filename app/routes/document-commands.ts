import { redirect, type ActionFunctionArgs, type AppLoadContext } from "@remix-run/node";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Result } from "#app/domain/values/result.ts";
import { documentRequestSchema, type DocumentRequest } from "#app/screens/document/requests.ts";
import { conceptPath } from "#app/screens/paths.ts";
import { refusalResponse, requireActorOrRefuse } from "./access.ts";

export const loader = ({ params }: { params: { id?: string; dokument?: string } }) => redirect(conceptPath(params.id!, params.dokument as ConceptKind));

/** What people do on the document screen besides typing: sections, comments, proposals, Fassungen. Answers `{ value }` or a refusal. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const document = CONCEPT_KINDS.find((kind) => kind === params.dokument);
  if (!document || !params.id) return refusalResponse({ code: "not-found" });
  const parsed = documentRequestSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refusalResponse({ code: "invalid-input", params: { reason: parsed.error.issues.map((issue) => issue.message).join(", ") } });
  const result = await carryOut(context, actor, params.id, document, parsed.data);
  return result.ok ? Response.json({ value: result.value }) : refusalResponse(result.error);
}

async function carryOut({ services }: AppLoadContext, actor: Actor, vorhaben: Id, document: ConceptKind, asked: DocumentRequest): Promise<Result<unknown>> {
  switch (asked.do) {
    case "section":
      return services.sections.change(actor, vorhaben, asked.command);
    case "comment-start":
      return services.comments.start(actor, vorhaben, { thread: asked.thread, document, section: asked.section, quote: asked.quote, text: asked.text });
    case "comment-reply":
      return services.comments.reply(actor, vorhaben, { thread: asked.thread, entry: asked.entry, text: asked.text });
    case "comment-resolve":
      return services.comments.resolve(actor, vorhaben, { thread: asked.thread, resolved: asked.resolved });
    case "suggestion-make": {
      const { do: _do, ...said } = asked;
      return services.suggestions.make(actor, vorhaben, { ...said, document });
    }
    case "suggestion-decide":
      return services.suggestions.decide(actor, vorhaben, { suggestion: asked.suggestion, state: asked.state, reason: asked.reason });
    case "wording-dismiss":
      return services.wording.dismiss(actor, vorhaben, { place: asked.place, rule: asked.rule, words: asked.words, reason: asked.reason });
    case "wording-take-up":
      return services.wording.takeUp(actor, vorhaben, asked.dismissal);
    case "fassung-make":
      return services.fassungen.make(actor, vorhaben, { kind: document }, asked.kind, asked.name);
  }
}
