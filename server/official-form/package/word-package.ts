import { decodePart, type Encoding } from "../xml/encoding.ts";
import { readXml } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-node.ts";
import { FormRefused } from "../refused.ts";
import type { ZipEntry } from "../zip/read-zip.ts";
import { readRelationships, relationshipsName, type Relationship } from "./relationships.ts";

/** A part that is XML: text with tree. */
export interface XmlPart {
  name: string;
  source: string;
  encoding: Encoding;
  root: XmlElement;
}

/** A ZIP file seen as a Word package. Parts are read when asked for, once. */
export class WordPackage {
  readonly entries: readonly ZipEntry[];
  private readonly byName: ReadonlyMap<string, ZipEntry>;
  private readonly read = new Map<string, XmlPart>();

  constructor(entries: readonly ZipEntry[]) {
    this.entries = entries;
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** @throws FormRefused when the part is missing or no XML. */
  xml(name: string): XmlPart {
    const entry = this.get(name);
    if (entry === undefined) throw new FormRefused({ code: "missing-part", params: { part: name } });
    const known = this.read.get(entry.name);
    if (known !== undefined) return known;
    const text = decodePart(entry.bytes, entry.name);
    const part = { name: entry.name, ...text, root: readXml(text.source, entry.name) };
    this.read.set(entry.name, part);
    return part;
  }

  maybeXml(name: string | undefined): XmlPart | undefined {
    return name === undefined || this.get(name) === undefined ? undefined : this.xml(name);
  }

  relationships(owner: string): Relationship[] {
    const part = this.maybeXml(owner === "" ? "_rels/.rels" : relationshipsName(owner));
    return part === undefined ? [] : readRelationships(part.root, owner);
  }

  /** The part that holds the body of the document. */
  get main(): string {
    return this.relationships("").find((relationship) => relationship.kind === "officeDocument")?.target ?? "word/document.xml";
  }

  /** The one part that the body refers to by this kind: styles, numbering, settings, theme. */
  related(kind: string): XmlPart | undefined {
    return this.maybeXml(this.relationships(this.main).find((relationship) => relationship.kind === kind && !relationship.external)?.target);
  }
}
