import type { Refusal, Result } from "#app/domain/values/result.ts";

/** Sends a command, as JSON or as a form, and answers with the value of what was done or with why it was not. */
export async function ask<T = null>(address: string, command: object | FormData): Promise<Result<T>> {
  const sent = command instanceof FormData ? { body: command } : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(command) };
  const answered = await exchange<{ value: T }>(address, { method: "POST", ...sent });
  return answered.ok ? { ok: true, value: answered.value.value } : answered;
}

/** Reads the whole answer of an address. */
export const load = <T>(address: string): Promise<Result<T>> => exchange<T>(address);

/** The fields of a command that travels as a form. */
export function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function exchange<T>(address: string, request?: RequestInit): Promise<Result<T>> {
  const unreachable: Refusal = { code: "unavailable" };
  try {
    const response = await fetch(address, request);
    const body = (await response.json()) as T | Refusal | null;
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, error: body !== null && typeof body === "object" && "code" in body ? body : unreachable };
  } catch (error) {
    // Without a connection, and for an answer of a proxy in between, there is nothing better to say than to try again.
    if (error instanceof TypeError || error instanceof SyntaxError) return { ok: false, error: unreachable };
    throw error;
  }
}
