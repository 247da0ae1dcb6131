import { Paragraph } from "docx";
import { pt } from "../measures.ts";

/** The distance below a table; Word joins two tables that have no paragraph between them. */
export function spacer(keepNext = false): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: pt(9), lineRule: "exact" }, ...(keepNext ? { keepNext } : {}), children: [] });
}
