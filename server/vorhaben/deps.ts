import type { Kysely } from "kysely";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Policy } from "../access/policy.ts";
import type { Database } from "../storage/database.ts";
import type { SectionTexts } from "./section-texts.ts";
import type { Templates } from "./templates.ts";

/** What the use cases of a Vorhaben work with; `server/services.ts` puts it together. */
export interface VorhabenDeps {
  db: Kysely<Database>;
  policy: Policy;
  texts: SectionTexts;
  templates: Templates;
  /** Tells every open page of a Vorhaben, after the commit. */
  announce(vorhaben: Id, event: VorhabenEvent): void;
  now(): Date;
}
