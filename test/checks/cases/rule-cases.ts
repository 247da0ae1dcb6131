import type { Severity } from "#app/domain/checks/finding.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";

type Change = (facts: Facts, snapshot: VorhabenSnapshot) => void;

/** A change to the faultless Vorhaben after which the rule speaks, once, about this place. */
export interface Break {
  name: string;
  change: Change;
  today?: string;
  /** As `placeKey` writes it. */
  at: string;
  fall?: string;
  severity?: Severity;
  derived?: true;
  /** What the sentence must name. */
  says?: string;
}

/** A change that comes close and is allowed. */
interface Keep {
  name: string;
  change: Change;
  today?: string;
}

export interface RuleCases {
  breaks: readonly Break[];
  keeps: readonly Keep[];
}
