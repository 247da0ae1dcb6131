import type { IsoDate } from "#app/domain/values/date.ts";

/** What a command may touch besides files: given from outside, so that tests bring their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  today: IsoDate;
  /** Where a running installation keeps its data. */
  dataDir: string;
}

export const EXIT = {
  ok: 0,
  /** `check` found something that blocks the submission. */
  blocking: 1,
  /** The call or its input cannot be used; nothing was written. */
  unusable: 2,
  /** A defect of this program. */
  defect: 3,
} as const;

export interface Command {
  /** "kim check <vorhaben.json> [--json]" and what it does, for the help. */
  usage: string;
  /** @returns the exit code; throws `Unusable` for input that cannot be used. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Input that cannot be used: one German line for each problem. */
export class Unusable extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}
