import type { Kysely } from "kysely";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Policy } from "../access/policy.ts";
import type { Database } from "../storage/database.ts";
import type { SectionTexts } from "./section-texts.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";

/** What the use cases of a Vorhaben work with; `server/services.ts` puts it together. */
export interface VorhabenDeps {
  db: Kysely<Database>;
  policy: Policy;
  texts: SectionTexts;
  templates: TemplateSource;
  /** Tells every open page of a Vorhaben, after the commit. */
  announce(vorhaben: Id, event: VorhabenEvent): void;
  /** `runChecks` of the domain, on a Vorhaben as it stands. */
  check(snapshot: VorhabenSnapshot, today: IsoDate): Finding[];
  now(): Date;
}
