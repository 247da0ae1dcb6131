import type { Inline } from "./content.ts";

/** Line breaks of a long text stay line breaks. */
export const textInlines = (text: string): Inline[] =>
  text.split("\n").flatMap((line, index): Inline[] => [...(index === 0 ? [] : [{ kind: "break" } as const]), ...(line === "" ? [] : [{ kind: "text", text: line } as const])]);
