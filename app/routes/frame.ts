import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { SignedIn } from "#app/screens/shell/app-header.tsx";

/** What the header shows of the signed-in person. */
export const frameOf = ({ name, organisation, administrator }: Actor): SignedIn => ({ name, organisation: organisation.name, organisationShort: organisation.shortName, administrator });
