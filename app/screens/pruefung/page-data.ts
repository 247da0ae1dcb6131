import type { Finding } from "#app/domain/checks/finding.ts";
import type { PruefungView } from "#app/services.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";

export interface PruefungPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  vertrag: Id;
  traeger: string;
  organisation: Id;
  view: PruefungView;
  findings: Finding[];
  today: IsoDate;
}
