import type { FormCommand } from "#app/domain/official-form/lifecycle.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ask, formOf } from "../ask.ts";
import { formCommandPath } from "../paths.ts";
import { useActing, type Acting } from "../use-acting.ts";

export type FormActing = Acting<[command: FormCommand]>;

/** Sends commands about a form. */
export const useFormAct = (vorhaben: Id, form: Id, refresh: (now: "now") => void): FormActing =>
  useActing((command) => ask(formCommandPath(vorhaben, form), formOf({ befehl: JSON.stringify(command) })), refresh);
