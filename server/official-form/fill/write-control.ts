import type { Target } from "../blanks/candidate.ts";
import type { Span, Story } from "../story/story.ts";
import type { Edit } from "../xml/edits.ts";
import { ancestorOf, attributeOf, childOf, descendants, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { escapeAttribute } from "../xml/entities.ts";
import type { Content } from "./content.ts";
import { newRun, prefixOf } from "./markup.ts";
import type { PlaceEdits, WriteContext } from "./write-place.ts";
import { intoEmpty, isEmpty, replaceSpan } from "./write-text.ts";

type ControlTarget = Extract<Target, { how: "control" }>;

/** A content control: its content, and the state that Word keeps beside it (placeholder, date, tick). */
export function writeControl(story: Story, span: Span, { control, variant }: ControlTarget, content: Content, { styles }: WriteContext): PlaceEdits {
  const { source } = story.part;
  const properties = childOf(control.element, "w:sdtPr")!;
  const holder = childOf(control.element, "w:sdtContent");
  if (holder === undefined) return { unreachable: "das Inhaltssteuerelement ist leer aufgebaut" };
  const edits: Edit[] = [];
  const placeholder = childOf(properties, "w:showingPlcHdr");
  if (placeholder) edits.push({ start: placeholder.start, end: placeholder.end, text: "" });
  if (variant === "check") {
    const box = childOf(properties, "w14:checkbox");
    if (content.kind !== "check" || box === undefined) return { unreachable: "Wert und Kontrollkästchen passen nicht zusammen" };
    return setTick(story, span, box, content.checked, edits);
  }
  if (content.kind === "check") return { unreachable: "Wert und Inhaltssteuerelement passen nicht zusammen" };
  let lines = content.kind === "text" ? content.lines : [content.text];
  const picker = childOf(properties, "w:date");
  if (variant === "date" && picker && content.kind === "text" && content.day !== undefined) {
    lines = [formatDay(content.day, valueOf(picker, "w:dateFormat") ?? "dd.MM.yyyy")];
    edits.push(setAttribute(picker, "w:fullDate", `${prefixOf(picker)}fullDate`, `${content.day}T00:00:00Z`));
  }
  const put = isEmpty(span) ? undefined : replaceSpan(story, span, lines);
  if (put) {
    edits.push(...put);
    if (placeholder) edits.push(...plainLook(source, story, span, properties, styles.nameOf));
    return { edits };
  }
  const own = childOf(properties, "w:rPr");
  const look = own ? source.slice(own.start, own.end) : "";
  const paragraph = Array.from(descendants(holder)).find(({ name }) => name === "w:p");
  if (paragraph) edits.push(intoEmpty(story, paragraph, lines));
  else if (ancestorOf(control.element, "w:p") === undefined) return { unreachable: "im Inhaltssteuerelement steht kein Absatz" };
  else if (holder.openEnd === holder.end) edits.push({ start: holder.start, end: holder.end, text: `<${holder.rawName}>${newRun(prefixOf(holder), look, lines)}</${holder.rawName}>` });
  else edits.push({ start: holder.closeStart, end: holder.closeStart, text: newRun(prefixOf(holder), look, lines) });
  return { edits };
}

/** A value does not look like the grey prompt: as in Word, the control's own look takes its place. */
function plainLook(source: string, story: Story, span: Span, properties: XmlElement, nameOf: (id: string | undefined) => string): Edit[] {
  const own = childOf(properties, "w:rPr");
  const runs = new Set(story.paragraphs.slice(span.from.paragraph, span.to.paragraph + 1).flatMap((paragraph) => paragraph.atoms.filter((atom) => atom.element.start >= properties.end && isWithin(atom.run, properties.parent!)).map(({ run }) => run)));
  return Array.from(runs).flatMap((run): Edit[] => {
    const look = childOf(run, "w:rPr");
    const style = childOf(look, "w:rStyle");
    if (!look || !style || !/^(placeholder text|platzhaltertext)$/.test(nameOf(attributeOf(style, "w:val")))) return [];
    return own ? [{ start: look.start, end: look.end, text: source.slice(own.start, own.end) }] : [{ start: style.start, end: style.end, text: "" }];
  });
}

const isWithin = (inner: XmlElement, outer: XmlElement): boolean => inner.start >= outer.start && inner.end <= outer.end;

function setTick(story: Story, span: Span, box: XmlElement, checked: boolean, edits: Edit[]): PlaceEdits {
  const prefix = prefixOf(box);
  const state = childOf(box, "w14:checked");
  const now = state !== undefined && !["0", "false", "off"].includes(attributeOf(state, "w14:val") ?? "1");
  if (now === checked) return { edits };
  const wanted = childOf(box, checked ? "w14:checkedState" : "w14:uncheckedState");
  const sign = String.fromCodePoint(Number.parseInt(attributeOf(wanted, "w14:val") ?? (checked ? "2612" : "2610"), 16) || 0x2612);
  const value = state?.attributes.find(({ name }) => name === "w14:val");
  if (value) edits.push({ start: value.valueStart, end: value.valueEnd, text: checked ? "1" : "0" });
  else if (state === undefined) edits.push({ start: box.openEnd, end: box.openEnd, text: `<${prefix}checked ${prefix}val="${checked ? 1 : 0}"/>` });
  const atom = story.paragraphs[span.from.paragraph]?.atoms.find((one) => one.at >= span.from.at && one.length > 0);
  const symbol = atom?.kind === "symbol" ? atom.element.attributes.find(({ name }) => name === "w:char") : undefined;
  const put = symbol ? [{ start: symbol.valueStart, end: symbol.valueEnd, text: sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0") }] : replaceSpan(story, span, [sign]);
  return put ? { edits: [...edits, ...put] } : { unreachable: "im Kontrollkästchen steht kein Zeichen" };
}

function setAttribute(element: XmlElement, name: string, rawName: string, value: string): Edit {
  const known = element.attributes.find((attribute) => attribute.name === name);
  if (known) return { start: known.valueStart, end: known.valueEnd, text: escapeAttribute(value) };
  const at = element.start + 1 + element.rawName.length;
  return { start: at, end: at, text: ` ${rawName}="${escapeAttribute(value)}"` };
}

const MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
const WEEKDAYS = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

/** A day in the picture of a date picker: "d. MMMM yyyy". */
export function formatDay(day: string, picture: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]!;
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(year), yy: String(year % 100).padStart(2, "0"), MMMM: MONTHS[month - 1]!, MMM: MONTHS[month - 1]!.slice(0, 3), MM: String(month).padStart(2, "0"), M: String(month), dddd: weekday, ddd: weekday.slice(0, 2), dd: String(date).padStart(2, "0"), d: String(date),
  };
  return picture.replace(/'([^']*)'|y{4}|y{2}|M{1,4}|d{1,4}/g, (token, quoted?: string) => quoted ?? parts[token] ?? token);
}
