/** Stands for each character of a quotation: neither letter nor digit nor space, so no word of a rule can match inside. */
export const QUOTED = "\ue000";

const QUOTATIONS = [/„[^„“”"]*[“”"]/g, /»[^»«]*«/g, /«[^«»]*»/g, /“[^“”]*”/g, /"[^"]*"/g, /‚[^‚‘’]*[‘’](?!\p{L})/gu, /›[^›‹]*‹/g];

/** Blots out what is quoted: other people's words and names are not ours to mend. The length stays. */
export function maskQuotations(text: string): string {
  if (!/["„“”»«‚›]/.test(text)) return text;
  return QUOTATIONS.reduce((masked, pattern) => masked.replace(pattern, (quoted) => QUOTED.repeat(quoted.length)), text);
}
