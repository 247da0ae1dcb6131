import * as Y from "yjs";

const paragraph = (text: string): Y.XmlElement => element("paragraph", new Y.XmlText(text));

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

/** Attributes hold whatever is put there; Yjs' types know only texts. */
function saying(made: Y.XmlElement, attributes: Record<string, unknown>): Y.XmlElement {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value as never);
  return made;
}

const at = (made: Y.XmlElement) => (root: Y.XmlFragment) => root.insert(0, [made]);
const tableOf = (cell: Y.XmlElement) => at(element("table", element("tableRow", cell)));
const cell = () => element("tableCell", paragraph("x"));
const heading = () => element("heading", new Y.XmlText("Ü"));
const footnote = (text: unknown) => at(element("paragraph", new Y.XmlText("vor"), saying(new Y.XmlElement("footnote"), { text })));
const marked = (marks: object) => (root: Y.XmlFragment) => {
  const text = new Y.XmlText("Klick mich");
  root.insert(0, [element("paragraph", text)]);
  text.format(0, 5, marks);
};

type Inputs = Readonly<Record<string, (root: Y.XmlFragment) => void>>;

/** What the schema forbids, written by somebody who may write, past every editor. Made anew each time: a Yjs type belongs to one document. */
export const forbiddenInputs = (): Inputs => ({
  "a paragraph in a table": at(element("table", paragraph("keine Zeile"), element("tableRow", cell()))),
  "a row outside of tables": at(element("tableRow", cell())),
  "an item outside of lists": at(element("listItem", paragraph("x"))),
  "a document in the document": at(element("doc", paragraph("x"))),
  "an element called text": at(element("text")),
  "an element called text in a paragraph": at(element("paragraph", element("text"))),
  "a paragraph in a paragraph": at(element("paragraph", paragraph("innen"))),
  "bare text in a list": at(element("bulletList", new Y.XmlText("nackt"), element("listItem", paragraph("a")))),
  "a line break between paragraphs": at(element("hardBreak")),
  "a footnote between paragraphs": at(element("footnote")),
  "a heading of level 99": at(saying(heading(), { level: 99 })),
  "a heading of level {}": at(saying(heading(), { level: { a: 1 } })),
  "a cell that spans a thousand million": tableOf(saying(cell(), { colspan: 1e9, rowspan: 1e9 })),
  "a span that is text": tableOf(saying(cell(), { colspan: "abc" })),
  "widths that are text": tableOf(saying(cell(), { colwidth: "abc" })),
  "a footnote that is an object": footnote({ toString: 1 }),
  "a footnote that is nothing": footnote(null),
  "a footnote as long as a chapter": footnote("x".repeat(15_000)),
  "the mark of a comparison": marked({ ychange: { type: "removed" } }),
  "a link that runs a program": marked({ link: { href: "javascript:alert(1)" } }),
  "a link that leads nowhere": marked({ link: {} }),
  "a link that is text": marked({ link: "abc" }),
  "a link to an object": marked({ link: { href: { a: 1 } } }),
  "a mark with a number": marked({ "bold--!!!": {} }),
  "control characters": at(paragraph("a\u0000b\u0001c\ufffed")),
  "an attribute nobody knows": at(saying(paragraph("x"), { onclick: "alert(1)" })),
  "an attribute called __proto__": at(saying(paragraph("x"), { ["__proto__"]: "y" })),
  "lists in lists, deeper than anybody writes": at(Array.from({ length: 30 }).reduce<Y.XmlElement>((inner) => element("bulletList", element("listItem", inner)), paragraph("tief"))),
});

/** What honest people can bring about together, and therefore comes in: readers and editors leave out what has nothing in it. */
export const toleratedInputs = (): Inputs => ({
  "an empty list (an undo brings back a list whose items others have deleted)": at(element("bulletList")),
  "a heading without a level (an undo cannot bring back what others have changed)": at(element("heading")),
  "nothing at all (two people delete the two halves)": (root) => root.delete(0, root.length),
});
