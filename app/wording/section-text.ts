import type { ContentProblem, ContentProblemCode } from "../document-model/schema.ts";
import type { MarkdownNote } from "../document-model/markdown.ts";

/** What nodes and marks are called among people; a file for programs has the English names. */
const NAMES: Readonly<Record<string, string>> = {
  paragraph: "Absatz",
  heading: "Überschrift",
  bulletList: "Aufzählung",
  orderedList: "nummerierte Liste",
  listItem: "Listenpunkt",
  blockquote: "Zitat",
  table: "Tabelle",
  tableRow: "Tabellenzeile",
  tableCell: "Tabellenzelle",
  tableHeader: "Kopfzelle einer Tabelle",
};

const PROBLEMS: Readonly<Record<ContentProblemCode, (what: string) => string>> = {
  "not-a-document": (what) => `der oberste Knoten heißt „doc“, nicht „${what}“`,
  "unknown-node": (what) => `den Knoten „${what}“ kennt der Editor nicht`,
  "unknown-mark": (what) => `die Auszeichnung „${what}“ kennt der Editor nicht`,
  "repeated-mark": (what) => `die Auszeichnung „${what}“ steht doppelt`,
  "misplaced-node": (what) => `der Knoten „${what}“ darf hier nicht stehen`,
  "incomplete-node": (what) => `dem Knoten „${what}“ fehlt Inhalt`,
  "bad-attribute": (what) => `die Angabe „${what}“ fehlt oder ist nicht erlaubt`,
  "forbidden-characters": () => "enthält unerlaubte Zeichen",
  "empty-text": () => "ein Text ist leer",
  "too-deep": () => "zu tief verschachtelt",
};

/** Stands in place of a section's text that is damaged on the disk, on every page and in every file. */
export const UNREADABLE_SECTION = "Der Text dieses Abschnitts ist beschädigt und kann nicht gelesen werden. Die Verwaltung des Programms kann ihn aus einer Sicherung wiederherstellen.";

/** What is wrong with a section's text in a file, without a full stop. */
export const contentProblemText = ({ code, what }: ContentProblem): string => PROBLEMS[code](what);

const NOTES: Readonly<Record<string, string>> = {
  image: "Bilder kennt der Editor nicht; Beschreibung und Adresse stehen als Text",
  code: "Codeblöcke kennt der Editor nicht; der Inhalt steht als Absatz",
  inlineCode: "Code im Text kennt der Editor nicht; der Inhalt steht als Text",
  html: "HTML kennt der Editor nicht; es steht wörtlich im Text",
  thematicBreak: "eine Trennlinie entfällt",
  delete: "Durchgestrichenes steht ohne Strich im Text",
  heading: "eine Überschrift der vierten oder einer tieferen Ebene wird zur dritten",
  taskListItem: "das Kästchen einer Aufgabe steht als Text",
  link: "eine Adresse ist als Link nicht erlaubt; sie steht als Text",
  footnoteDefinition: "auf eine Fußnote verweist nichts; sie steht als Absatz am Ende",
  footnoteReference: "eine Fußnote hat keinen Text und entfällt",
  forbidden: "unsichtbare Zeichen, die Word nicht kennt oder die Text umkehren, entfallen",
  footnoteFormatting: "Fußnoten sind reiner Text; die Auszeichnung entfällt",
};

/** What became of something that Markdown can say and the editor cannot. */
export function markdownNoteText({ what }: MarkdownNote): string {
  const name = NAMES[what];
  return NOTES[what] ?? (name ? `${name}: steht an einer Stelle, an der der Editor das nicht kennt; der Text bleibt` : `„${what}“ kennt der Editor nicht; der Text bleibt`);
}
