/** Twelve hues for organisations, each at least 4.5:1 against white, so that white initials on them and they on paper can be read. */
export const COLOURS = ["#0b6473", "#8a3b12", "#3b5b92", "#7a2e6b", "#3f6b1f", "#9b2335", "#5a4a9c", "#6b5200", "#1f6f57", "#a1336f", "#4d5763", "#2c6aa8"] as const;

/** The same colour for the same organisation everywhere, when no Vorhaben says otherwise. */
export function colourOf(organisation: string): string {
  let sum = 0;
  for (const character of organisation) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return COLOURS[sum % COLOURS.length]!;
}
