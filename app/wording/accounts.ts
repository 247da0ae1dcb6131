import { MIN_PASSWORD_LENGTH } from "../domain/values/limits.ts";

/** Length protects, forced special characters do not. */
export const PASSWORD_RULE = `Mindestens ${MIN_PASSWORD_LENGTH} Zeichen. Ein ganzer Satz ist leichter zu merken als Sonderzeichen.`;
