import type { Deviation } from "#app/domain/official-form/proof.ts";
import { attributeOf, descendants, elementsOf, textOf } from "../xml/xml-node.ts";
import type { WordPackage } from "../package/word-package.ts";
import { contentParts } from "../package/content-parts.ts";
import { boundValues } from "./bound-values.ts";
import { canonicalTokens } from "./canonical.ts";
import { strangeMarkup } from "./known-markup.ts";
import { compareSettings } from "./settings-changes.ts";

/** How two packages differ part by part, apart from what a reader sees. */
export interface PackageChanges {
  deviations: Deviation[];
  harmless: string[];
  /** Parts with words or looks of which the markup differs; the views have to explain it. */
  unexplained: { part: string; /** Where they begin to differ. */ element: string; /** What no saving explains. */ strange: string[] }[];
  /** Saved by another program or version: then everything is written anew. */
  resavedBy: string | undefined;
}

const HARMLESS: readonly (readonly [RegExp, string])[] = [
  [/^docProps\/thumbnail/, "Vorschaubild"],
  [/^docProps\//, "Angaben zur Datei (Verfasser, Zeiten, Statistik)"],
  [/^word\/(webSettings|fontTable|people|commentsExtended|commentsIds|commentsExtensible)\.xml$/, "Begleitdaten von Word"],
  [/(^|\/)_rels\/|^\[Content_Types\]\.xml$/, "Verzeichnis der Teile"],
  [/^word\/comments\.xml$/, "Kommentare"],
  [/^word\/(media|printerSettings|theme)\//, "Begleitdateien"],
];
/** What may run, load or replace text when the file is opened. */
const DANGEROUS = /vba|activeX|embeddings\/|afchunk|\.(bin|htm|html|mht|rtf|exe|js)$/i;
const EMBEDDED_FONT = /^word\/fonts\/|\.(odttf|ttf|otf)$/i;
export function comparePackages(expected: WordPackage, found: WordPackage): PackageChanges {
  const changes: PackageChanges = { deviations: [], harmless: [], unexplained: [], resavedBy: undefined };
  const words = new Set([...contentParts(expected), ...contentParts(found)].map(({ name }) => name));
  const names = [...new Set([...expected.entries, ...found.entries].map(({ name }) => name))].filter((name) => !name.endsWith("/"));
  for (const name of names) {
    if (!differs(expected, found, name) && expected.get(name) !== undefined && found.get(name) !== undefined) continue;
    const isNew = expected.get(name) === undefined;
    if (EMBEDDED_FONT.test(name) && found.get(name) !== undefined) changes.deviations.push({ kind: "package", place: name, message: isNew ? "eine eingebettete Schrift ist hinzugekommen; sie kann andere Zeichen zeigen" : "eine eingebettete Schrift ist ausgetauscht" });
    else if (isNew && DANGEROUS.test(name)) changes.deviations.push({ kind: "package", place: name, message: "ein eingebettetes Objekt ist hinzugekommen" });
    else if (name === settings(expected) || name === settings(found)) {
      changes.harmless.push("Einstellungen von Word");
      changes.deviations.push(...compareSettings(expected, found));
    }
    else if (/^customXml\/item\d+\.xml$/i.test(name) && !isNew && found.get(name) !== undefined) {
      if (sameWords(expected, found, name)) changes.harmless.push("Schreibweise des XML");
      else changes.deviations.push({ kind: "control", place: name, message: "die Daten, die Word in Inhaltssteuerelementen zeigt, sind verändert" });
    }
    else {
      const harmless = HARMLESS.find(([pattern]) => pattern.test(name));
      if (harmless && !words.has(name)) changes.harmless.push(harmless[1]);
      else if (/\.xml$/i.test(name)) compareMarkup(expected, found, name, changes);
    }
  }
  for (const [name, owner] of [[found.main, "Text"], [settings(found) ?? "", "Einstellungen"]] as const) {
    const known = new Set(expected.relationships(owner === "Text" ? expected.main : (settings(expected) ?? "")).map(({ kind, target }) => `${kind} ${target}`));
    for (const { kind, target, external } of found.relationships(name)) if (external && kind !== "hyperlink" && !known.has(`${kind} ${target}`)) changes.deviations.push({ kind: "package", place: owner, message: `verweist jetzt auf eine fremde Datei (${kind}): ${target}` });
  }
  changes.deviations.push(...compareBindings(expected, found));
  changes.resavedBy = resaved(expected, found);
  changes.harmless = [...new Set(changes.harmless)];
  return changes;
}

const settings = (opened: WordPackage): string | undefined => opened.related("settings")?.name;

/** Blanks around a value of bound data are no part of it. */
const sameWords = (expected: WordPackage, found: WordPackage, name: string): boolean => {
  const [before, after] = [expected, found].map((opened) => canonicalTokens(opened.xml(name).root).map((token) => token.trim()).join("\n"));
  return before === after;
};

function compareMarkup(expected: WordPackage, found: WordPackage, name: string, changes: PackageChanges): void {
  const [before, after] = [expected.maybeXml(name), found.maybeXml(name)].map((part) => (part ? canonicalTokens(part.root) : []));
  const at = before!.findIndex((token, index) => token !== after![index]);
  if (at < 0 && before!.length === after!.length) changes.harmless.push("Schreibweise des XML (Zerlegung in Stücke, Kennungen der Bearbeitung, Rechtschreibmarken)");
  else changes.unexplained.push({ part: name, element: /^<?\/?([\w:]+)/.exec(after![at < 0 ? before!.length : at] ?? before![at] ?? "")?.[1] ?? "", strange: strangeMarkup(expected, found, name) });
}

/** A bound control shows in Word what stands in the data, whatever stands in the text; the data may be the title of the file. */
function compareBindings(expected: WordPackage, found: WordPackage): Deviation[] {
  const known = boundValues(expected);
  return Array.from(boundValues(found)).flatMap(([path, { count, value }]): Deviation[] => {
    const before = known.get(path);
    if (before === undefined || count > before.count) return [{ kind: "control", place: path, message: "ein Inhaltssteuerelement ist neu an Daten gebunden; Word zeigt sie anstelle des Textes" }];
    return value === undefined || value === before.value ? [] : [{ kind: "control", place: path, message: `die Daten, die Word in einem Inhaltssteuerelement zeigt, sind verändert: „${value}“ statt „${before.value ?? ""}“` }];
  });
}

/** Parts that go with the text. Who changes a word touches none of them; a program that saves the file writes most of them anew. */
const COMPANIONS = ["docProps/core.xml", "docProps/app.xml", "word/settings.xml", "word/styles.xml", "word/fontTable.xml", "word/numbering.xml", "word/theme/theme1.xml", "[Content_Types].xml"];

/** Which program has read and written the whole file. */
function resaved(expected: WordPackage, found: WordPackage): string | undefined {
  return COMPANIONS.filter((name) => differs(expected, found, name)).length >= 3 ? program(found) || "einem anderen Programm" : undefined;
}

const differs = (expected: WordPackage, found: WordPackage, name: string): boolean => Buffer.compare(expected.get(name)?.bytes ?? new Uint8Array(), found.get(name)?.bytes ?? new Uint8Array()) !== 0;

function program(opened: WordPackage): string {
  const root = opened.maybeXml("docProps/app.xml")?.root;
  return root ? elementsOf(root).filter(({ name }) => name === "ep:Application" || name === "ep:AppVersion").map(textOf).join(" ").trim() : "";
}

/** What people wrote beside the text. */
export function commentsOf(opened: WordPackage): { author: string; text: string }[] {
  const root = opened.related("comments")?.root;
  return root ? elementsOf(root).filter(({ name }) => name === "w:comment").map((comment) => ({ author: attributeOf(comment, "w:author") ?? "", text: Array.from(descendants(comment)).filter(({ name }) => name === "w:t").flatMap(({ children }) => children.map((child) => ("text" in child ? child.text : ""))).join("") })) : [];
}
