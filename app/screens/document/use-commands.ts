import { useMemo } from "react";
import type { Result } from "#app/domain/values/result.ts";
import type { Passage, SuggestionState } from "#app/domain/vorhaben/suggestion.ts";
import type { FassungView, SectionCommand } from "#app/services.ts";
import type { WordedPlace } from "#app/domain/wording-checks/worded-place.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import { ask } from "../ask.ts";
import { newId } from "../new-id.ts";
import { conceptCommandsPath } from "../paths.ts";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";
import { showToast } from "#app/ui/toast.tsx";
import { refusalSentence } from "#app/wording/refusals.ts";
import type { DocumentRequest } from "./requests.ts";

/** A section command without the document, which is always the one on the screen. */
type OwnSectionCommand = SectionCommand extends infer C ? (C extends { document: ConceptKind } ? Omit<C, "document"> : never) : never;

export interface DocumentCommands {
  /** True when the server carried it out; otherwise the reason has been shown. */
  section(command: OwnSectionCommand): Promise<boolean>;
  startComment(input: { section: Id; quote: string; text: string }): Promise<boolean>;
  reply(thread: Id, text: string): Promise<boolean>;
  resolve(thread: Id, resolved: boolean): Promise<boolean>;
  suggest(input: Passage & { section: Id; proposal: string; reason: string }): Promise<boolean>;
  decide(suggestion: Id, state: SuggestionState, reason: string): Promise<boolean>;
  /** Puts a remark on words aside, for all. */
  dismissWording(input: { place: WordedPlace; rule: string; words: string; reason: string }): Promise<boolean>;
  takeUpWording(dismissal: Id): Promise<boolean>;
  makeFassung(kind: FassungView["kind"], name: string): Promise<Result<FassungView>>;
}

/** Sends what people do here to the server and reads the page anew. A refusal is shown as a message, in words. */
export function useCommands(vorhaben: Id, document: ConceptKind): DocumentCommands {
  const refresh = useSettledRevalidation();
  return useMemo(() => {
    const address = conceptCommandsPath(vorhaben, document);
    const act = async (request: DocumentRequest): Promise<boolean> => {
      const result = await ask(address, request);
      if (!result.ok) showToast({ text: refusalSentence(result.error), tone: "stop" });
      if (result.ok || result.error.code !== "not-signed-in") refresh("now");
      return result.ok;
    };
    return {
      section: (command) => act({ do: "section", command: { ...command, document } as SectionCommand }),
      startComment: (input) => act({ do: "comment-start", thread: newId(), ...input }),
      reply: (thread, text) => act({ do: "comment-reply", thread, entry: newId(), text }),
      resolve: (thread, resolved) => act({ do: "comment-resolve", thread, resolved }),
      suggest: (input) => act({ do: "suggestion-make", suggestion: newId(), ...input }),
      decide: (suggestion, state, reason) => act({ do: "suggestion-decide", suggestion, state, reason }),
      dismissWording: (input) => act({ do: "wording-dismiss", ...input }),
      takeUpWording: (dismissal) => act({ do: "wording-take-up", dismissal }),
      async makeFassung(kind, name) {
        const result = await ask<FassungView>(address, { do: "fassung-make", kind, name } satisfies DocumentRequest);
        if (result.ok || result.error.code !== "not-signed-in") refresh("now");
        return result;
      },
    };
  }, [vorhaben, document, refresh]);
}
