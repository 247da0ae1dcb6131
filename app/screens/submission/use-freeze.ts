import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import type { FassungView } from "#app/services.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { ask } from "../ask.ts";
import { submissionFreezePath } from "../paths.ts";
import type { FreezeRequest } from "./requests.ts";
import { isContract, type SubmissionDocument, type SubmissionPageData } from "./page-data.ts";

export interface Freezing {
  /** What is under way: title of the document, its place among those asked for. */
  step: { title: string; number: number; of: number } | undefined;
  /** Why a document could not be frozen, by its title. */
  failures: Readonly<Record<string, string>>;
  /** One after the other; stops at the first that is refused. True when all are frozen. */
  freeze(documents: readonly SubmissionDocument[]): Promise<boolean>;
}

/** Freezes documents for submission and reads the page anew. */
export function useFreeze(page: Pick<SubmissionPageData, "id" | "foerderjahr">): Freezing {
  const [step, setStep] = useState<Freezing["step"]>();
  const [failures, setFailures] = useState<Freezing["failures"]>({});
  const { revalidate } = useRevalidator();
  const { id, foerderjahr } = page;

  const freeze = async (documents: readonly SubmissionDocument[]) => {
    setFailures({});
    let frozen = true;
    for (const [index, document] of documents.entries()) {
      setStep({ title: document.title, number: index + 1, of: documents.length });
      const request: FreezeRequest = { document: document.ref, name: isContract(document) || foerderjahr === null ? "" : `Antrag ${foerderjahr}` };
      const made = await ask<FassungView>(submissionFreezePath(id), request);
      if (made.ok) continue;
      setFailures({ [document.title]: refusalSentence(made.error) });
      frozen = false;
      break;
    }
    setStep(undefined);
    revalidate();
    return frozen;
  };
  return { step, failures, freeze };
}
