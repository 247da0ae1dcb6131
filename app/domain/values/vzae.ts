/** Vollzeitäquivalente are decimals with at most two places, for instance 0.5 or 1.19. */
export type Vzae = number;

export const MAX_VZAE: Vzae = 100;
const DECIMAL = /^\d{1,3}(?:[,.]\d{1,2})?$/;

/** Reads `0,5`, `1`, `1.19`, `2,00 VZÄ`; undefined for anything else. */
export function parseVzae(text: string): Vzae | undefined {
  const bare = text.replace(/[\s\u00a0]/g, "").replace(/VZÄ$/i, "");
  return DECIMAL.test(bare) ? Number(bare.replace(",", ".")) : undefined;
}

/** `3,5 VZÄ` with a protected space. */
export function formatVzae(value: Vzae): string {
  return `${formatDecimal(value)}\u00a0VZÄ`;
}

/** `3,5`: one to two places, always a comma; whole numbers as `2,0`. */
export function formatDecimal(value: Vzae): string {
  const text = (Math.round(value * 100) / 100).toFixed(2).replace(/0$/, "");
  return text.replace(".", ",");
}

/** Sums without binary rounding dust: 0.1 + 0.2 is 0.3. */
export function sumVzae(values: readonly Vzae[]): Vzae {
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}
