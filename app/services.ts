import type { ContractRunService, PruefungService } from "./services/contracts.ts";
import type { FassungService, SubmissionService } from "./services/fassungen.ts";
import type { FormService } from "./services/forms.ts";
import type { AdministrationService, SessionService } from "./services/people.ts";
import type { CommentService, SectionService, SuggestionService, WordingService } from "./services/sections.ts";
import type { FactService, TemplateService, VorhabenService, YearService } from "./services/vorhaben.ts";

export type * from "./services/contracts.ts";
export type * from "./services/fassungen.ts";
export type * from "./services/forms.ts";
export type * from "./services/people.ts";
export type * from "./services/sections.ts";
export type * from "./services/vorhaben.ts";

/**
 * What a route may ask the server for: types only. Every call names the actor; the service asks the policy table before it reads or writes.
 * Only plain data crosses. `server/services.ts` builds the one implementation.
 */
export interface Services {
  sessions: SessionService;
  vorhaben: VorhabenService;
  facts: FactService;
  sections: SectionService;
  comments: CommentService;
  suggestions: SuggestionService;
  wording: WordingService;
  fassungen: FassungService;
  submission: SubmissionService;
  years: YearService;
  templates: TemplateService;
  pruefung: PruefungService;
  contractRuns: ContractRunService;
  forms: FormService;
  administration: AdministrationService;
}
