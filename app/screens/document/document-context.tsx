import { createContext, useContext } from "react";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { DocumentData } from "./data.ts";
import type { DocumentModel } from "./model.ts";
import type { DocumentCommands } from "./use-commands.ts";
import type { LiveDocument } from "#app/editor/live/live-document.ts";
import type { PanelId } from "./layout-choice.ts";

/** What every part of the document screen may need; made once in `document-screen.tsx`. */
export interface DocumentContextValue {
  data: DocumentData;
  model: DocumentModel;
  /** Undefined before the scripts of the live part have arrived. */
  live: LiveDocument | undefined;
  commands: DocumentCommands;
  may(action: Action): boolean;
  /** Opens a panel on the right, with a section in view where that matters. */
  showPanel(panel: PanelId, focus?: { section?: Id; thread?: Id; quote?: string; before?: string }): void;
  /** Scrolls to a section and puts the focus there. */
  goTo(section: Id, into?: "title" | "text"): void;
}

const DocumentContext = createContext<DocumentContextValue | undefined>(undefined);
export const DocumentProvider = DocumentContext.Provider;

export function useDocument(): DocumentContextValue {
  const value = useContext(DocumentContext);
  if (!value) throw new Error("useDocument outside of the document screen");
  return value;
}

/** Hints on this document, computed on the live text. Apart from the rest, because they change while people type. */
interface FindingsContextValue {
  findings: readonly Finding[];
  /** How many block the submission, by section. */
  blocking: ReadonlyMap<Id, number>;
}

const FindingsContext = createContext<FindingsContextValue>({ findings: [], blocking: new Map() });
export const FindingsProvider = FindingsContext.Provider;
export const useFindings = (): FindingsContextValue => useContext(FindingsContext);
