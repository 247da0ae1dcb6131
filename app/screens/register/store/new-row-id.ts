import type { Id } from "#app/domain/values/ids.ts";

/** A new row's id, chosen in the browser so that a repeated request adds nothing twice. Works without a secure context, where `randomUUID` is missing. */
export function newRowId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `z-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
