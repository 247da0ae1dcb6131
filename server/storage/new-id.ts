import { randomUUID } from "node:crypto";
import type { Id } from "#app/domain/values/ids.ts";

/** A new random id in the form of `idSchema`. */
export const newId = (): Id => randomUUID();
