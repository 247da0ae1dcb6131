import type { SourceRef, ConceptTemplate, ContractTemplate } from "../template/template.ts";
import type { Outline } from "../template/outline.ts";
import type { Facts } from "../facts/register.ts";
import type { ConceptKind, Id } from "../values/ids.ts";
import type { IsoDate } from "../values/date.ts";
import type { EditorNode } from "../vorhaben/section-content.ts";
import type { WordingDismissal } from "../wording-checks/dismissal.ts";
import type { Place, Severity } from "./finding.ts";

/** What a rule may look at. Everything is plain data; the date comes from outside. */
export interface CheckInput {
  facts: Facts;
  concepts: Record<ConceptKind, CheckedConcept>;
  contractTemplate: ContractTemplate;
  /** Remarks on words that were put aside with a reason. */
  dismissals?: readonly WordingDismissal[];
  today: IsoDate;
}

export interface CheckedConcept {
  template: ConceptTemplate;
  outline: Outline;
  /** The text of a section, null while untouched. Sections that do not apply are not asked for. */
  contentOf(section: Id): EditorNode | null;
}

/** One thing that is wrong; the rule's id, severity and sources are added by `runChecks`. */
export interface Violation {
  place: Place;
  /** What the sentence names. `fall` chooses among the sentences of a rule that can be broken in several ways. */
  params?: Readonly<Record<string, string>>;
  /** Only where one rule has two severities. */
  severity?: Severity;
  /** Where only this case of the rule is our own arithmetic or inference. */
  derived?: true;
  /** Tells two violations of the same case at the same place apart. */
  detail?: string;
}

/** A rule is one small file: it declares what it demands and lists what violates it. */
export interface Rule {
  id: string;
  severity: Severity;
  derived?: true;
  /** False for what is past: a missed deadline stays missed, whatever is written. */
  mendable?: false;
  sources: readonly SourceRef[];
  /** Set where the rule looks into the texts of the concepts; the others read the facts only and need not run while somebody types. */
  reads?: "texts";
  /** First and last day of the applications it concerns; open when absent. */
  validFrom?: IsoDate;
  validTo?: IsoDate;
  check(input: CheckInput): Iterable<Violation>;
}
