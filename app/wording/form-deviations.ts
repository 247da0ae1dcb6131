import type { VerdictKind } from "../domain/official-form/proof.ts";

export const VERDICT_TEXT: Readonly<Record<VerdictKind, string>> = {
  unchanged: "unverändert: Byte für Byte die erzeugte Datei",
  harmless: "nur neu gespeichert: Wortlaut, Reihenfolge, Sichtbarkeit und Größe sind gleich",
  deviating: "weicht ab und gilt nicht",
};

export const VERDICT_SHORT: Readonly<Record<VerdictKind, string>> = { unchanged: "unverändert", harmless: "nur neu gespeichert", deviating: "weicht ab" };

/** The verdict as the whole sentence of a page. */
export const VERDICT_SENTENCE: Readonly<Record<VerdictKind, string>> = {
  unchanged: "Unverändert: Byte für Byte die Datei, die erzeugt wurde.",
  harmless: "Nur neu gespeichert: Wortlaut, Reihenfolge, Sichtbarkeit und Größe sind gleich.",
  deviating: "Die Datei weicht ab und gilt nicht als der erzeugte Vertrag.",
};

const REVISIONS: Readonly<Record<string, string>> = { ins: "eingefügt", del: "gestrichen", moveFrom: "verschoben (von hier)", moveTo: "verschoben (hierher)", cellIns: "Zelle eingefügt", cellDel: "Zelle gestrichen" };
const PARTS: readonly (readonly [RegExp, string])[] = [[/document\.xml$/, "Text"], [/header\d*\.xml$/, "Kopfzeile"], [/footer\d*\.xml$/, "Fußzeile"], [/footnotes\.xml$/, "Fußnoten"], [/endnotes\.xml$/, "Endnoten"]];

/** "Text: eingefügt von Träger am 01.10.2026"; other marks of Word concern how something looks. */
export function revisionText({ place, kind, author, date }: { place: string; kind: string; author: string; date: string }): string {
  const where = PARTS.find(([part]) => part.test(place))?.[1] ?? place;
  return `${where}: ${REVISIONS[kind] ?? "Gestaltung geändert"} von ${author || "unbekannt"}${date === "" ? "" : ` am ${date.slice(0, 10).split("-").toReversed().join(".")}`}`;
}

/** "body" and the roles of headers and footers, in words. */
export function marginText(role: string): string {
  const [kind, section, type] = role.split(" ");
  const words: Readonly<Record<string, string>> = { body: "Text", header: "Kopfzeile", footer: "Fußzeile", footnotes: "Fußnoten", endnotes: "Endnoten" };
  const which: Readonly<Record<string, string>> = { first: " der ersten Seite", even: " der geraden Seiten", default: "" };
  return `${words[kind!] ?? kind}${which[type ?? "default"] ?? ""}${section !== undefined && section !== "1" ? ` (Abschnitt ${section})` : ""}`;
}

const NAMES: Readonly<Record<string, string>> = {
  sz: "Schriftgröße", color: "Schriftfarbe", shd: "Hintergrund", highlight: "Markierung", font: "Schriftart", b: "Fettdruck", i: "Kursivdruck", u: "Unterstreichung", strike: "Durchstreichung", dstrike: "doppelte Durchstreichung",
  caps: "Großbuchstaben", smallCaps: "Kapitälchen", vertAlign: "Hoch- oder Tiefstellung", position: "Höhe der Schrift", spacing: "Laufweite", w: "Schriftbreite", fitText: "Textbreite", eastAsianLayout: "zusammengedrängter Satz", cs: "Schriftgröße für andere Schriften", rtl: "Leserichtung der Buchstaben",
  "p:line": "Zeilenabstand", "p:rule": "Art des Zeilenabstands", "p:before": "Abstand davor", "p:after": "Abstand danach", "p:left": "linker Einzug", "p:right": "rechter Einzug", "p:first": "Einzug der ersten Zeile", "p:align": "Ausrichtung", "p:break": "Seitenumbruch davor", "p:shade": "Hintergrund des Absatzes", "p:frame": "Positionsrahmen", "p:direction": "Textrichtung", "p:tab": "Tabulator jenseits der Seite", "p:bidi": "Leserichtung", bdr: "Rahmen", effect: "Texteffekt", em: "Betonungszeichen",
  "p:border-top": "Linie über dem Absatz", "p:border-bottom": "Linie unter dem Absatz", "p:border-left": "Linie links vom Absatz", "p:border-right": "Linie rechts vom Absatz", "p:border-between": "Linie zwischen Absätzen", "p:border-bar": "Linie am Rand",
  "p:collapsed": "unter der Überschrift eingeklappt:",
};

/** "„50 Stunden“: Schriftgröße 1 pt statt 11 pt" */
export function lookText(name: string, words: string, before: string | undefined, after: string | undefined): string {
  const what = words === "" ? "" : `„${words.length > 80 ? `${words.slice(0, 80)} …` : words}“: `;
  if (name === "vanish" || name === "specVanish") return `${what}${after === "1" ? "verborgen formatiert" : "war verborgen und ist jetzt sichtbar"}`;
  return `${what}${NAMES[name] ?? name} ${shown(name, after)} statt ${shown(name, before)}`;
}

function shown(name: string, value: string | undefined): string {
  if (name === "sz") return `${String(Number(value ?? 20) / 2).replace(".", ",")} pt`;
  if (name === "color") return value === undefined ? "automatisch" : value === "FFFFFF" ? "Weiß" : `#${value}`;
  if (value === undefined) return name.startsWith("p:") ? "normal" : "keine";
  return value === "1" ? "ja" : value === "0" ? "nein" : value;
}

/** @param lostDigits the list no longer asks for digits alone */
export const labelText = (before: string, after: string, lostDigits: boolean): string => `Nummer „${after}“ statt „${before}“${lostDigits ? "; die Regel „nur Ziffern“ (isLgl) ist verloren gegangen, wie es beim Speichern mit LibreOffice geschieht" : ""}`;

const NUMBER: Readonly<Record<string, string>> = { hidden: "die Nummer oder das Ende des Absatzes ist verborgen formatiert", faint: "die Nummer hebt sich kaum vom Papier ab", tiny: "die Nummer ist winzig", suff: "die Nummer steht ohne Abstand vor dem Text" };
/** What is wrong with the number before a paragraph, beyond the number itself. */
export const numberText = (name: string, before: string | undefined, after: string | undefined): string => (after !== undefined && NUMBER[name]) || (name === "bullet" ? `Aufzählungszeichen „${after ?? "•"}“ statt „${before ?? "•"}“` : `die Nummer ist anders gestaltet: ${after ?? "normal"} statt ${before ?? "normal"}`);

/** @param size in half points */
export const openBaseText = (font: string | undefined, size: string | undefined): string =>
  `Das Formular legt seine Grundschrift nicht fest; beim Speichern wurde ${[font, size === undefined ? undefined : `${String(Number(size) / 2).replace(".", ",")} pt`].filter((part) => part !== undefined).join(", ")} eingetragen. Wie groß die Schrift auf dem Papier war, hing schon vorher vom Programm ab.`;

/** @param beside the words beside the box */
export const crossText = (beside: string, isSet: boolean): string => `Kreuz bei „${beside.length > 80 ? `${beside.slice(0, 80)} …` : beside}“ ${isSet ? "gesetzt" : "entfernt"}`;

export function wordChangeText(before: string, after: string, lead: string): string {
  const at = lead.trim() === "" ? "" : ` (nach „${lead.replace(/\s+/g, " ").trim()}“)`;
  const special = specialSigns(after);
  const note = special === "" ? "" : ` – enthält ${special}`;
  if (before.trim() === "" && after.trim() === "" && special === "") return `Leerraum verändert${at}`;
  if (/^[☐☑☒]$/.test(before.trim()) && /^[☐☑☒]$/.test(after.trim())) return `Kreuz ${after.trim() === "☐" ? "entfernt" : "gesetzt"}: „${after.trim()}“ statt „${before.trim()}“${at}`;
  if (before === "") return `eingefügt: „${after.trim()}“${at}${note}`;
  if (after === "") return `gestrichen: „${before.trim()}“${at}`;
  return `„${after.trim()}“ statt „${before.trim()}“${at}${note}`;
}

/** Signs that look like others or like nothing, by name. */
function specialSigns(text: string): string {
  const found: string[] = [];
  if (text.includes("\u00ad")) found.push("ein weiches Trennzeichen");
  if (/[\u200b-\u200f\u2060-\u2064\ufeff]/.test(text)) found.push("ein Zeichen ohne Breite");
  if (/\p{Script=Cyrillic}/u.test(text)) found.push("kyrillische Buchstaben");
  if (/\p{Script=Greek}/u.test(text)) found.push("griechische Buchstaben");
  return found.join(", ");
}

/** Where the pages of two files begin to differ. @param page from 1 */
export const pagesText = ({ page, expected, found }: { page: number; expected: string; found: string }): string =>
  `auf den Seiten stehen andere Worte oder in anderer Folge, zuerst auf Seite ${page}: ${found === "" ? "nichts mehr" : `„${found}“`} statt ${expected === "" ? "nichts" : `„${expected}“`}`;

const SECTION: Readonly<Record<string, string>> = {
  w: "Seitenbreite", h: "Seitenhöhe", orient: "Ausrichtung der Seite", columns: "Spalten", start: "erste Seitenzahl", "margin-top": "oberer Rand", "margin-bottom": "unterer Rand", "margin-left": "linker Rand", "margin-right": "rechter Rand", "margin-gutter": "Bundsteg", direction: "Textrichtung", "margin-header": "Abstand der Kopfzeile", "margin-footer": "Abstand der Fußzeile", title: "eigene erste Seite", valign: "Ausrichtung auf der Höhe der Seite", grid: "Raster der Zeilen und Zeichen",
  "footnote-numFmt": "Zählweise der Fußnoten", "footnote-numStart": "erste Nummer der Fußnoten", "footnote-numRestart": "Neubeginn der Fußnotenzählung", "footnote-pos": "Ort der Fußnoten",
  "endnote-numFmt": "Zählweise der Endnoten", "endnote-numStart": "erste Nummer der Endnoten", "endnote-numRestart": "Neubeginn der Endnotenzählung", "endnote-pos": "Ort der Endnoten",
};
export const sizeText = (name: string, before: string | undefined, after: string | undefined): string => `${SECTION[name] ?? name} ${after || "wie üblich"} statt ${before || "wie üblich"}`;
