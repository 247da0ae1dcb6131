import { isBlocking, type Finding, type Place } from "#app/domain/checks/finding.ts";
import { rowName, type Facts } from "#app/domain/facts/register.ts";
import { formatDate, type IsoDate } from "#app/domain/values/date.ts";
import type { Block, Inline } from "./content.ts";

/** How a finding reads in a file. `wording/findings.ts` has the sentences; the document model only sets them. */
interface FindingText {
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

/** The name of the row that a finding is about, if it is about one. */
export const factName = (facts: Facts, place: Place): string | undefined => (place.kind === "fact" && place.row !== undefined ? rowName(facts, place.part, place.row) : undefined);

interface OpenPointsFrame {
  /** The names of the blanks that nobody has filled. */
  blanks?: readonly string[];
  /** How a reader knows the place of a finding. */
  nameOf(place: Place): string | undefined;
  /** Up to so many lines need no page of their own; without it the list always opens a page. */
  short?: number;
}

/** One rule that fires more often than this stands in one line. */
const REPEATS = 4;
const NAMED = 3;

/** The open Pflicht points at the end of a draft, in the order of the findings, and the blanks that nobody has filled. */
export function openPoints(findings: readonly Finding[], options: AssembleOptions, { blanks = [], nameOf, short }: OpenPointsFrame): Block[] {
  const blocking = findings.filter((finding) => isBlocking(finding.severity));
  const items = grouped(blocking).map((group) => openPoint(group, options, nameOf));
  const ownPage = short === undefined || items.length + blanks.length > short;
  const heading: Block = { kind: "heading", level: 1, text: "Offene Pflichtpunkte", id: "offene-pflichtpunkte", inContents: true, ...(ownPage ? { pageBreakBefore: true } : {}) };
  if (items.length === 0 && blanks.length === 0) return [heading, paragraph("Es sind keine Pflichtpunkte offen.")];
  const count = blocking.length === 1 ? "Offen ist 1 Punkt:" : `Offen sind ${blocking.length} Punkte${items.length < blocking.length ? ", gleiche zusammengefasst" : ""}:`;
  return [
    heading,
    paragraph("Diese Liste gehört zum Entwurf und entfällt in der Einreichung."),
    ...(items.length > 0 ? [paragraph(count), { kind: "list", ordered: true, items } as const] : []),
    ...(blanks.length > 0 ? [paragraph("Noch nicht ausgefüllt:"), { kind: "list", ordered: false, items: blanks.map((blank) => [paragraph(blank)]) } as const] : []),
  ];
}

/** What counts as the same finding: the rule and the field it is about. */
const groupKey = (finding: Finding): string => (finding.place.kind === "fact" && finding.place.row !== undefined ? `${finding.id} ${finding.place.part} ${finding.place.field ?? ""}` : finding.key);

/** Findings of one rule on facts of the register together once there are many, where the first of them stood. */
function grouped(findings: readonly Finding[]): Finding[][] {
  const groups = Map.groupBy(findings, groupKey);
  return findings.flatMap((finding) => {
    const group = groups.get(groupKey(finding))!;
    if (group.length <= REPEATS) return [[finding]];
    return group[0] === finding ? [group] : [];
  });
}

function openPoint(group: readonly Finding[], options: AssembleOptions, nameOf: OpenPointsFrame["nameOf"]): Block[] {
  const { text, source } = options.findingText(group[0]!);
  const inlines: Inline[] = [{ kind: "text", text: group.length === 1 ? text : `${text} ${repeats(group.slice(1), nameOf)}` }];
  if (source !== "") inlines.push({ kind: "text", text: ` (${source})`, italic: true });
  return [{ kind: "paragraph", inlines }];
}

/** "Ebenso in 7 weiteren Fällen: A, B, C und 4 weitere." */
function repeats(others: readonly Finding[], nameOf: OpenPointsFrame["nameOf"]): string {
  const names = others.slice(0, NAMED).flatMap(({ place }) => nameOf(place) ?? []);
  const rest = others.length - names.length;
  const list = names.length === 0 ? "" : `: ${names.join(", ")}${rest > 0 ? ` und ${rest} weitere` : ""}`;
  return `Ebenso in ${others.length} weiteren Fällen${list}.`;
}
