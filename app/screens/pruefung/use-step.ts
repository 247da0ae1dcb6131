import type { PruefungCommand } from "#app/domain/contract/pruefung/command.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ask, formOf } from "../ask.ts";
import { pruefungStepPath } from "../paths.ts";
import { useActing, type Acting } from "../use-acting.ts";

/** `copy`: the scan of the signed contract. */
export type StepActing = Acting<[command: PruefungCommand, copy?: File]>;

/** Takes steps of the Vertragsprüfung. */
export const useStep = (vorhaben: Id, vertrag: Id, refresh: (now: "now") => void): StepActing =>
  useActing((command, copy) => ask(pruefungStepPath(vorhaben, vertrag), formOf({ schritt: JSON.stringify(command), ...(copy ? { exemplar: copy } : {}) })), refresh);
