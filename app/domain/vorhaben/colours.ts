/**
 * One hue for each organisation of a Vorhaben, as text or as ground for white text on white paper: at least 4.5 : 1 (WCAG 2.2 AA),
 * which test/vorhaben/colours.test.ts measures. Neighbours in the list lie far apart on the wheel.
 */
export const ORGANISATION_COLOURS = [
  "#0b6473",
  "#9a3412",
  "#5b3fa8",
  "#3f6212",
  "#a21a5b",
  "#1d4ed8",
  "#7c5200",
  "#0f766e",
  "#86198f",
  "#4d5b1f",
  "#b4232c",
  "#475569",
] as const;

/** The colour of the n-th organisation in alphabetical order; from the thirteenth on colours come again, and initials tell people apart. */
export const colourOf = (index: number): string => ORGANISATION_COLOURS[index % ORGANISATION_COLOURS.length]!;
