import { parseArgs, type ParseArgsConfig } from "node:util";
import { isIsoDate, type IsoDate } from "#app/domain/values/date.ts";
import { Unusable } from "./io.ts";

/** Reads the arguments of one command: exactly one name or path, and the options it knows. */
export function readArguments<const O extends NonNullable<ParseArgsConfig["options"]>>(usage: string, args: readonly string[], options: O, positionals = 1) {
  const parsed = attempt(usage, () => parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  if (parsed.positionals.length !== positionals) throw new Unusable([positionals === 0 ? "Dieser Befehl nimmt keinen Namen." : "Es fehlt genau ein Name.", usage]);
  return parsed;
}

/** The day of the check; an option for whoever wants the same result tomorrow. */
export function dayOf(given: string | undefined, today: IsoDate): IsoDate {
  if (given === undefined) return today;
  if (!isIsoDate(given)) throw new Unusable([`--stand ${given}: kein Kalenderdatum (JJJJ-MM-TT)`]);
  return given;
}

function attempt<T>(usage: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const name = /'(-{1,2}[^' ]+)/.exec((error as Error).message)?.[1];
    throw new Unusable([name ? `Die Option ${name} gibt es hier nicht, oder ihr fehlt ein Wert.` : "Der Aufruf ist nicht verständlich.", usage]);
  }
}
