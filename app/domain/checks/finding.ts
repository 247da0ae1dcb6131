import type { SourceRef } from "../template/template.ts";
import type { PartId } from "../facts/register.ts";
import type { ConceptKind, Id } from "../values/ids.ts";

/** Pflicht and bedingt block the submission; Empfehlung warns; Info informs (kim-facts section 4). */
export type Severity = "pflicht" | "bedingt" | "empfehlung" | "info";
export const isBlocking = (severity: Severity): boolean => severity === "pflicht" || severity === "bedingt";

/** True while a document must not be frozen for submission: something blocks that can still be mended by writing. */
export const holdsUp = ({ severity, mendable }: Pick<Finding, "severity" | "mendable">): boolean => isBlocking(severity) && mendable !== false;

/** Where to go to mend it. */
export type Place =
  | { kind: "section"; document: ConceptKind; section: Id }
  | { kind: "fact"; part: PartId; row?: Id; field?: string }
  | { kind: "contract"; vertrag: Id; field?: string }
  | { kind: "document"; document: ConceptKind };

/** A hint of the machine. It is data; `wording/findings.ts` has its sentence, by rule id. */
export interface Finding {
  /** The rule: "R-22", "HK-03". Stable; stands in RULES.md, tests and the JSON output. */
  id: string;
  /** Unique within one run and stable between runs while the cause stays: rule, place and what tells two alike apart. */
  key: string;
  severity: Severity;
  /** Our arithmetic or inference rather than a statement of the source; shown to the reader. */
  derived: boolean;
  /** False where nothing that anybody writes here can mend it: it is shown, and holds no document up. */
  mendable?: false;
  place: Place;
  sources: readonly SourceRef[];
  /** What the sentence names: figures already formatted, names of rows. */
  params: Readonly<Record<string, string>>;
}
