import type { Id } from "#app/domain/values/ids.ts";
import type { Picture } from "#app/pictures/picture.ts";

/**
 * A document as a reader sees it, complete and in order, before it becomes a Word file or a page on the screen:
 * frame, authors' text and register tables in one list of blocks. Plain data; equal content gives equal bytes.
 */
export interface DocumentContent {
  /** Core properties of the file. */
  properties: { title: string; subject: string; creator: string; keywords: readonly string[]; description: string };
  titleBlock: {
    title: string;
    /** "Rhein-Sieg-Kreis", "Förderjahr 2027", … one line each. */
    lines: readonly string[];
    /** "Entwurf, Stand 21.11.2026" or "Fassung 3 vom 21.11.2026". */
    statusLine: string;
    /** Label and value pairs in a small table below the title. */
    details: readonly { label: string; value: string }[];
  };
  /** Contents with page numbers behind the title; contracts have none. */
  contents: boolean;
  header: string;
  /** Left side of the footer; the right side is always "Seite x von y". */
  footer: string;
  /** Stands on every page, e.g. "Arbeitsfassung, ersetzt nicht das verbindliche Muster der Anlage 4". */
  pageNotice?: string;
  /** True until the Fassung is frozen for submission: "ENTWURF" in the header. */
  draft: boolean;
  blocks: readonly Block[];
}

export type Block =
  /** `number` is literal text ("5.1", "§ 3", "Anlage 2"); level 1 to 3 are the frame, 2 to 5 may come from authors below their section. */
  | { kind: "heading"; level: 1 | 2 | 3 | 4 | 5; number?: string; text: string; id: Id; inContents: boolean; pageBreakBefore?: true }
  | { kind: "paragraph"; inlines: readonly Inline[]; role?: "notice" | "caption" | "small" | "centered" }
  /** `together`: short enough to stand on one page. */
  | { kind: "list"; ordered: boolean; start?: number; items: readonly (readonly Block[])[]; together?: true }
  | { kind: "quote"; blocks: readonly Block[] }
  | { kind: "table"; table: TableContent }
  /** "Abbildung 2: Aufbau des Kommunalen Integrationsmanagements"; the number is literal. */
  | { kind: "picture"; picture: Picture; caption: string }
  /** An Absatz of a contract: literal label "(1)", text, and lettered items "a)". */
  | { kind: "numbered"; label: string; inlines: readonly Inline[]; items: readonly { label: string; inlines: readonly Inline[] }[] }
  | { kind: "page-break" }
  /** Stays together on one page with at least the line before it. */
  | { kind: "signatures"; parties: readonly SignatureParty[] };

export type BlockKind = Block["kind"];

export type Inline =
  | { kind: "text"; text: string; bold?: true; italic?: true; link?: string; /** A blank that nobody has filled yet; shown as a visible gap. */ missing?: true; /** A value put into the frame (contract slot). */ slot?: string; /** In a comparison of two states: struck or underlined. */ change?: "added" | "removed" }
  | { kind: "break" }
  | { kind: "footnote"; text: string };

export interface TableContent {
  /** "Tabelle 3: Stellenplan"; the number is literal. */
  caption?: string;
  /** Text alternative for people who do not see the table. */
  description: string;
  /** Relative widths; their sum is free. */
  columns: readonly { width: number; align: "left" | "right" }[];
  headerRows: number;
  rows: readonly (readonly TableCell[])[];
  /** The last row carries sums. */
  totalRow?: true;
}

export interface TableCell {
  blocks: readonly Block[];
  colspan?: number;
  rowspan?: number;
}

export interface SignatureParty {
  /** "Für den Zuwendungsempfänger" */
  heading: string;
  name: string;
  signatories: readonly { place: string; name: string; function: string }[];
}
