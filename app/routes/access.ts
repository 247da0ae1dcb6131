import { data, redirect, type AppLoadContext } from "@remix-run/node";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Refusal, RefusalCode, Result } from "#app/domain/values/result.ts";
import { safeReturnPath, signInPath } from "#app/screens/paths.ts";
import { UNREADABLE_FORM } from "#app/wording/page-errors.ts";
import { refusalSentence } from "#app/wording/refusals.ts";

/** The HTTP status of each refusal. */
const STATUS_OF: Readonly<Record<RefusalCode, number>> = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "content-changed": 409,
  "section-locked": 423,
  "invalid-input": 400,
  "step-refused": 409,
  "form-refused": 422,
  "too-large": 413,
  unavailable: 503,
};

/** The signed-in person; throws a redirect to the sign-in page, which leads back to exactly this address. */
export async function requireActor(request: Request, context: AppLoadContext): Promise<Actor> {
  const actor = await context.services.sessions.actorOf(request);
  if (!actor) throw redirect(signInPath(returnPathOf(request)));
  return actor;
}

/** For requests of scripts, not pages: answers 401 instead of leading to the sign-in page. */
export async function requireActorOrRefuse(request: Request, context: AppLoadContext): Promise<Actor> {
  const actor = await context.services.sessions.actorOf(request);
  if (!actor) throw refusalResponse({ code: "not-signed-in" });
  return actor;
}

/** The fields of a form; throws the refusal as a response for a body that is no form. */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch((error: unknown) => {
    // What the parser says to a malformed or wrongly announced body.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  });
  if (!form) throw plainText(UNREADABLE_FORM, 400);
  return form;
}

/** A field that holds JSON; null when it holds none. */
export function jsonOf(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

/** An uploaded file; undefined when none was chosen. */
export async function uploadOf(form: FormData, field: string): Promise<{ fileName: string; bytes: Uint8Array } | undefined> {
  const file = form.get(field);
  return file instanceof File && file.size > 0 ? { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : undefined;
}

/** The value of a result; throws the refusal as a response that the error boundary turns into a German sentence. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw data(result.error, { status: statusOf(result.error) });
}

/** The same for an address that people open directly and that has no page of its own, such as a file: throws the sentence as plain text. */
export function fileOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw plainText(refusalSentence(result.error), statusOf(result.error));
}

const plainText = (text: string, status: number): Response => new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** The HTTP status of a refusal: `unavailable` after too many tries is 429, not the server's own trouble. */
export const statusOf = ({ code, params }: Refusal): number => (params?.["reason"] === "too-many-tries" ? 429 : STATUS_OF[code]);

export const refusalResponse = (refusal: Refusal): Response => Response.json(refusal, { status: statusOf(refusal) });

function returnPathOf(request: Request): string {
  const url = new URL(request.url);
  // Remix asks for data under the page's address with these additions.
  url.searchParams.delete("_routes");
  url.searchParams.delete("index");
  const page = request.method === "GET" ? url.pathname.replace(/(\/_root)?\.data$/, "") + url.search : "/";
  return safeReturnPath(page || "/");
}
