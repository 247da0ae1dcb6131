import { Packer } from "docx";
import type { DocumentContent } from "#app/document-model/content.ts";
import { compileDocument } from "#server/export/docx/compile.ts";

/** A Word file in a tenth of the time: without laying out its pages, so every page number in it is wrong. */
export const plainWord = async (content: DocumentContent): Promise<Uint8Array> => new Uint8Array(await Packer.toBuffer(compileDocument(content, () => ({ bookmarks: new Map(), pageCount: 1 })).document));
