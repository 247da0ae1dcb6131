/** Length protects, forced special characters do not. `server/access/auth.ts` enforces the number. */
export const PASSWORD_RULE = "Mindestens 12 Zeichen. Ein ganzer Satz ist leichter zu merken als Sonderzeichen.";
