import type { Deviation } from "#app/domain/official-form/proof.ts";
import type { WordPackage } from "../package/word-package.ts";
import { attributeOf, childOf, isOn, type XmlElement } from "../xml/xml-node.ts";

/** In which settings two files differ that decide what is printed, shown or loaded. How notes are counted belongs to the sections (`section-look.ts`). */
export function compareSettings(expected: WordPackage, found: WordPackage): Deviation[] {
  const [before, after] = [expected, found].map((opened) => opened.related("settings")?.root);
  return [
    ...SEEN.flatMap((name) => changed(name, seen, before, after, "visibility", "das bestimmt, was gedruckt wird und in welcher Farbe")),
    ...SWITCHES.flatMap((name) => changed(name, (element) => (isOn(element) ? "on" : ""), before, after, "layout")),
    ...PROTECTIONS.flatMap((name) => protection(name, described(childOf(before, name)), described(childOf(after, name)))),
    ...tabStops(before, after),
    ...(hidesMarks(after) && !hidesMarks(before) ? [deviation("visibility", "revisionView ist hinzugekommen; Word zeigt nachverfolgte Änderungen oder Kommentare nicht")] : []),
  ];
}

const deviation = (kind: Deviation["kind"], message: string): Deviation => ({ kind, place: "Einstellungen", message });

/** Settings that swap the colours of the theme, print the data of form fields alone, or print pages on each other. */
const SEEN = ["w:clrSchemeMapping", "w:printFormsData", "w:printTwoOnOne", "w:gutterAtTop", "w:bookFoldPrinting", "w:bookFoldRevPrinting"];
/** Settings that move the text about, or fetch something on opening. Whether words may be parted at the end of a line is none: LibreOffice writes that into each file. */
const SWITCHES = ["w:mirrorMargins", "w:evenAndOddHeaders", "w:attachedTemplate", "w:linkStyles", "w:mailMerge", "w:updateFields"];
const PROTECTIONS = ["w:documentProtection", "w:writeProtection"];

function changed(name: string, read: (element: XmlElement | undefined) => string, before: XmlElement | undefined, after: XmlElement | undefined, kind: Deviation["kind"], why?: string): Deviation[] {
  const [was, is] = [read(childOf(before, name)), read(childOf(after, name))];
  if (was === is) return [];
  return [deviation(kind, `${name.slice(2)} ist ${is === "" ? "entfernt" : was === "" ? "hinzugekommen" : "verändert"}${why === undefined ? "" : `; ${why}`}`)];
}

const USUAL_COLOURS: Readonly<Record<string, string>> = { bg1: "light1", t1: "dark1", bg2: "light2", t2: "dark2" };

/** Without what is usual. */
function seen(element: XmlElement | undefined): string {
  if (element?.name !== "w:clrSchemeMapping") return isOn(element) ? "on" : "";
  return element.attributes.map(({ name, value }) => [name.replace(/^w:/, ""), value] as const).filter(([name, value]) => !name.startsWith("xmlns") && value !== (USUAL_COLOURS[name] ?? name)).map(([name, value]) => `${name}=${value}`).toSorted().join(" ");
}

/** Hash and salt of a password are no change of the protection. */
const described = (element: XmlElement | undefined): string => (element ? `${attributeOf(element, "w:edit") ?? ""} ${attributeOf(element, "w:enforcement") ?? ""} on`.replace(/\b(1|true)\b/, "on") : "");

const protection = (name: string, before: string, after: string): Deviation[] =>
  before === after ? [] : [deviation("protection", `der Schutz gegen ${name === "w:writeProtection" ? "Überschreiben" : "Bearbeitung"} ist ${after === "" ? "entfernt" : before === "" ? "hinzugekommen" : "verändert"}`)];

/** In twentieths of a point: what Word takes when the file says nothing, and by how much programs round. */
const USUAL_TAB = 720;
const TAB_TOLERANCE = 24;

function tabStops(before: XmlElement | undefined, after: XmlElement | undefined): Deviation[] {
  const [was, is] = [before, after].map((settings) => Number(attributeOf(childOf(settings, "w:defaultTabStop"), "w:val") ?? USUAL_TAB));
  return Math.abs(was! - is!) <= TAB_TOLERANCE ? [] : [deviation("layout", `der Abstand der Tabulatoren ist verändert: ${is} statt ${was}`)];
}

/** Whether Word is told to show no tracked changes, or no comments. */
const hidesMarks = (settings: XmlElement | undefined): boolean => childOf(settings, "w:revisionView")?.attributes.some(({ name, value }) => name.startsWith("w:") && ["0", "false", "off"].includes(value)) ?? false;
