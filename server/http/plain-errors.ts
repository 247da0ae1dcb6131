import { pageError } from "#app/wording/page-errors.ts";

/** A status as one German line, for answers that are no page. */
export function errorText(status: number): string {
  const { title, text } = pageError(status);
  return `${title}. ${text}`;
}

/** Addresses without a page of their own (files, commands) get Remix' English last words when they fail or are asked by a wrong method; people get ours. */
export function inGerman(response: Response): Response {
  const lastWords = response.headers.has("X-Remix-Error") || (response.status === 500 && response.headers.get("Content-Type") === "text/plain");
  if (!lastWords) return response;
  return new Response(errorText(response.status), { status: response.status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
