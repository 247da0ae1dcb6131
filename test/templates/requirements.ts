const numbered = (prefix: string, last: number): string[] => Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);

/** Every requirement of the domain facts: Handlungskonzept, Case-Management-Konzept, Weiterleitung, Fortschreibung. Listed here by hand, so that a template cannot define its own completeness. */
export const ALL_REQUIREMENTS: readonly string[] = [
  ...numbered("HK", 30),
  "HK-05a",
  "HK-05b",
  "HK-05c",
  "HK-07a",
  "HK-10a",
  "HK-10b",
  ...numbered("CM", 27),
  ...numbered("W", 27),
  ...Array.from({ length: 9 }, (_, index) => `F${index + 1}`),
];
