import type { Id } from "#app/domain/values/ids.ts";

/** A random id, chosen in the browser, so that a repeated request does not make a second thing. Not a secret; works without a secure context, where `randomUUID` is missing. */
export const newId = (): Id => `n${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
