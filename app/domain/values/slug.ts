const PLAIN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "StädteRegion Aachen" becomes "staedteregion-aachen": words in small ASCII letters, digits and hyphens, readable in addresses. Empty for what has neither letters nor digits. */
export const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => PLAIN[letter]!)
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
