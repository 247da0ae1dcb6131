import type { Facts, PartId } from "#app/domain/facts/register.ts";
import { contractPanels, fundingPanels, measurePanels } from "./money-panels.ts";
import type { Panel } from "./panel.ts";
import { casePanels, distributionPanels, postPanels, sharePanels } from "./post-panels.ts";

/** What the program works out from each part of the register. */
const PANELS: Partial<Record<PartId, (facts: Facts) => Panel[]>> = {
  stellen: postPanels,
  stellenanteile: sharePanels,
  kommunen: distributionPanels,
  verteilung: distributionPanels,
  finanzierung: fundingPanels,
  massnahmen: measurePanels,
  vertraege: contractPanels,
  fallarbeit: casePanels,
  fallzahlen: casePanels,
};

export const panelsOf = (part: PartId, facts: Facts): Panel[] => PANELS[part]?.(facts) ?? [];
