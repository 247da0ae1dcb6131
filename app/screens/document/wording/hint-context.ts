import { createContext, useContext } from "react";
import type { Editor } from "@tiptap/core";
import type { Id } from "#app/domain/values/ids.ts";
import type { LiveSection } from "#app/editor/live/live-document.ts";
import type { Readable } from "#app/editor/collab/readable.ts";
import type { WordingHint } from "#app/editor/wording/index.ts";

/** A remark that is shown beside its words. */
export interface ShownHint {
  section: LiveSection;
  entry: Id;
  editor: Editor;
  hint: WordingHint;
  by: "pointer" | "keyboard";
}

/** Words that somebody wants to see, before or after their editor stands. */
export interface WantedHint {
  entry: Id;
  rule: string;
  words: string;
}

export interface Hints {
  show(shown: ShownHint): void;
  /** Goes to the words of a finding and shows the remark there. */
  want(wanted: WantedHint | null): void;
  wanted: Readable<WantedHint | null>;
}

const HintContext = createContext<Hints | undefined>(undefined);
export const HintContextProvider = HintContext.Provider;

export function useHints(): Hints {
  const hints = useContext(HintContext);
  if (!hints) throw new Error("useHints outside of the document screen");
  return hints;
}
