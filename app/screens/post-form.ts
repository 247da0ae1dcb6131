import type { Refusal } from "#app/domain/values/result.ts";

/** Sends the fields of a command and answers why it was not carried out; undefined when it was. */
export async function postForm(address: string, fields: Readonly<Record<string, string | File>>): Promise<Refusal | undefined> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  try {
    const response = await fetch(address, { method: "POST", body });
    if (response.ok) return undefined;
    const answer = (await response.json()) as Refusal;
    return "code" in answer ? answer : { code: "unavailable" };
  } catch (error) {
    // Without a connection, and for an answer of a proxy in between, there is nothing better to say than to try again.
    if (error instanceof TypeError || error instanceof SyntaxError) return { code: "unavailable" };
    throw error;
  }
}
