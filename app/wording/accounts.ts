import { MIN_PASSWORD_LENGTH } from "../domain/values/limits.ts";

/** Length protects, forced special characters do not. */
export const PASSWORD_RULE = `Mindestens ${MIN_PASSWORD_LENGTH} Zeichen. Ein ganzer Satz ist leichter zu merken als Sonderzeichen.`;

export const PASSWORDS_DIFFER = "Die beiden Passwörter sind verschieden.";
export const WRONG_PASSWORD = "Das jetzige Passwort stimmt nicht.";
export const TOO_MANY_TRIES = "Zu viele Versuche. Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.";
