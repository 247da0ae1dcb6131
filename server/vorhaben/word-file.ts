import type { DocumentContent } from "#app/document-model/content.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { WordFailure } from "../export/docx/word-failure.ts";

export const DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes Word files, away from the thread that serves typing; `server/export/docx` implements it. */
export interface WordCompiler {
  /** `modified`: ISO moment of the Fassung, the only time that enters the file. Throws when the file would not pass the quality gate. */
  compile(content: DocumentContent, options: { modified: string }): Promise<{ bytes: Uint8Array; report: unknown }>;
}

/** The bytes of a Word file. A document beyond the limits of the compiler (`too-large`), or a server about to stop (`unavailable`), are no defects. */
export async function compileWord(word: WordCompiler, content: DocumentContent, modified: string): Promise<Result<Uint8Array>> {
  try {
    return ok((await word.compile(content, { modified })).bytes);
  } catch (error) {
    if (!(error instanceof WordFailure)) throw error;
    if (error.code === "closed") return refuse("unavailable");
    if (error.code === "time-limit" || error.code === "memory-limit") return refuse("too-large", { limit: error.code });
    throw error;
  }
}
