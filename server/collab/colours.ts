import { ORGANISATION_COLOURS } from "#app/domain/vorhaben/colours.ts";

/** The same colour for the same organisation everywhere, for a person whose grant names none. */
export function colourOf(organisation: string): string {
  let sum = 0;
  for (const character of organisation) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return ORGANISATION_COLOURS[sum % ORGANISATION_COLOURS.length]!;
}
