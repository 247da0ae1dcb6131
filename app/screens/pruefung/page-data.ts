import type { Finding } from "#app/domain/checks/finding.ts";
import type { PruefungView } from "#app/services.ts";
import type { ContractTemplate } from "#app/domain/template/template.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";

export interface PruefungPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  vertrag: Id;
  traeger: string;
  organisation: Id;
  template: ContractTemplate;
  /** The figures that the paper shows: those of the moment, or of the signed Fassung. */
  facts: VorhabenSnapshot["facts"];
  view: PruefungView;
  findings: Finding[];
  today: IsoDate;
}
