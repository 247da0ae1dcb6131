import { plainText, type EditorNode } from "#app/domain/vorhaben/section-content.ts";

/** How long a section is, for tests and benchmarks that speak of documents of a certain size. */
export const countWords = (node: EditorNode | null): number => plainText(node).match(/[\p{L}\p{N}][\p{L}\p{N}.,-]*/gu)?.length ?? 0;
