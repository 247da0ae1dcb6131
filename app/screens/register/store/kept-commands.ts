import { factCommandSchema, type FactCommand } from "#app/domain/facts/commands.ts";

interface KeptCommands {
  commands: FactCommand[];
  /** How many of them this version of the program cannot carry out. */
  unreadable: number;
}

/** Reads what an earlier page kept in the browser because it was not saved yet, one command after the other: a single one that does not fit takes no other with it. */
export function readKept(text: string | null): KeptCommands {
  if (text === null) return { commands: [], unreadable: 0 };
  const entries = parsed(text);
  if (!Array.isArray(entries)) return { commands: [], unreadable: 1 };
  const commands = entries.flatMap((entry) => factCommandSchema.safeParse(entry).data ?? []);
  return { commands, unreadable: entries.length - commands.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not even JSON: counts as one that cannot be read.
    return undefined;
  }
}
