import { isBlocking, type Finding } from "#app/domain/checks/finding.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { formatDate, type IsoDate } from "#app/domain/values/date.ts";
import type { Block, Inline } from "./content.ts";

/** How a finding reads in a file. `wording/findings.ts` has the sentences; the document model only sets them. */
export interface FindingText {
  /** The sentence: what is missing. */
  text: string;
  /** Where the demand stands: "FAQ, Frage 5". */
  source: string;
}

export interface AssembleOptions {
  findings: readonly Finding[];
  findingText(finding: Finding): FindingText;
  /** The date that the title shows; never read from a clock here. */
  stand: IsoDate;
  draft: boolean;
  fassung?: { number: number; name: string };
}

export const paragraph = (text: string, role?: "notice" | "caption" | "small" | "centered"): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text }], ...(role ? { role } : {}) });

/** A gap that nobody can overlook: bracketed and marked. */
export const gapParagraph = (text: string): Block => ({ kind: "paragraph", role: "notice", inlines: [{ kind: "text", text: `[${text}]`, missing: true }] });

/** "Entwurf, Stand 21.11.2026" or "Fassung 3 („Einreichung“) vom 21.11.2026". */
export function statusLine({ draft, stand, fassung }: AssembleOptions): string {
  const named = fassung && fassung.name !== "" ? ` („${fassung.name}“)` : "";
  const version = fassung ? `Fassung ${fassung.number}${named}` : undefined;
  if (draft) return version ? `Entwurf, ${version}, Stand ${formatDate(stand)}` : `Entwurf, Stand ${formatDate(stand)}`;
  return version ? `${version} vom ${formatDate(stand)}` : `Stand ${formatDate(stand)}`;
}

/** The short form for the foot of every page. */
export function footerLine({ draft, stand, fassung }: AssembleOptions): string {
  const parts = [draft ? "Entwurf" : undefined, fassung ? `Fassung ${fassung.number}` : undefined, `Stand ${formatDate(stand)}`];
  return parts.filter((part) => part !== undefined).join(", ");
}

export const applicantName = (facts: Facts): string => facts.antragsteller.name ?? "[Antragsteller]";
export const yearLine = (facts: Facts): string => (facts.foerderung.foerderjahr === null ? "[Förderjahr]" : `Förderjahr ${facts.foerderung.foerderjahr}`);

/** Pairs whose value is there. */
export const filledDetails = (details: readonly (readonly [string, string | null | undefined])[]): { label: string; value: string }[] =>
  details.flatMap(([label, value]) => (value ? [{ label, value }] : []));

/** The open Pflicht points at the end of a draft, in the order of the findings, and the blanks that nobody has filled. */
export function openPoints(findings: readonly Finding[], options: AssembleOptions, blanks: readonly string[] = []): Block[] {
  const items = findings.filter((finding) => isBlocking(finding.severity)).map((finding) => openPoint(options.findingText(finding)));
  const heading: Block = { kind: "heading", level: 1, text: "Offene Pflichtpunkte", id: "offene-pflichtpunkte", inContents: true, pageBreakBefore: true };
  if (items.length === 0 && blanks.length === 0) return [heading, paragraph("Es sind keine Pflichtpunkte offen.")];
  const count = items.length === 1 ? "Offen ist 1 Punkt:" : `Offen sind ${items.length} Punkte:`;
  return [
    heading,
    paragraph("Diese Liste gehört zum Entwurf und entfällt in der Einreichung."),
    ...(items.length > 0 ? [paragraph(count), { kind: "list", ordered: true, items } as const] : []),
    ...(blanks.length > 0 ? [paragraph("Noch nicht ausgefüllt:"), { kind: "list", ordered: false, items: blanks.map((blank) => [paragraph(blank)]) } as const] : []),
  ];
}

function openPoint({ text, source }: FindingText): Block[] {
  const inlines: Inline[] = [{ kind: "text", text }];
  if (source !== "") inlines.push({ kind: "text", text: ` (${source})`, italic: true });
  return [{ kind: "paragraph", inlines }];
}
