import { LIMITS } from "../limits.ts";
import { FormRefused } from "../refused.ts";
import { decodeText, type Decoded } from "./entities.ts";
import { canonicalName } from "./namespaces.ts";
import type { XmlAttribute, XmlElement } from "./xml-node.ts";

const NAME = /[\p{L}_][\p{L}\p{N}._\-\u00b7]*(?::[\p{L}_][\p{L}\p{N}._\-\u00b7]*)?/uy;
const ATTRIBUTE = /(\s+)([^\s=<>"'/]+)(\s*=\s*)(?:"([^"<]*)"|'([^'<]*)')/y;

/** Reads a part as XML with positions. @param part its name, for the sentence of a refusal. @throws FormRefused for a DTD and for what is no XML. */
export function readXml(source: string, part: string): XmlElement {
  const reader = new Reader(source, part);
  return reader.read();
}

class Reader {
  private readonly source: string;
  private readonly part: string;
  private at = 0;
  private count = 0;

  constructor(source: string, part: string) {
    this.source = source;
    this.part = part;
  }

  read(): XmlElement {
    const { source } = this;
    const scopes: Readonly<Record<string, string>>[] = [{ xml: "http://www.w3.org/XML/1998/namespace" }];
    let root: XmlElement | undefined;
    let current: XmlElement | undefined;
    if (source.startsWith("\ufeff")) this.at = 1;
    while (this.at < source.length) {
      const start = this.at;
      if (source[start] !== "<") {
        const end = source.indexOf("<", start);
        this.text(start, end < 0 ? source.length : end, current);
      } else if (source.startsWith("<!--", start)) this.skip("-->");
      else if (source.startsWith("<![CDATA[", start)) this.cdata(current);
      else if (source.startsWith("<?", start)) this.skip("?>");
      else if (source.startsWith("<!", start)) throw new FormRefused({ code: "dtd", params: { part: this.part } });
      else if (source[start + 1] === "/") {
        current = this.close(current);
        scopes.pop();
      } else {
        if (current === undefined && root !== undefined) throw this.damaged();
        const { element, scope, empty } = this.open(current, scopes.at(-1)!);
        if (current === undefined) root = element;
        else current.children.push(element);
        if (empty) continue;
        if (scopes.length > LIMITS.xmlDepth) throw new FormRefused({ code: "too-deep", params: { part: this.part } });
        scopes.push(scope);
        current = element;
      }
    }
    if (root === undefined || current !== undefined) throw this.damaged();
    return root;
  }

  private damaged(): FormRefused {
    return new FormRefused({ code: "damaged-xml", params: { part: this.part, position: String(this.at) } });
  }

  private skip(until: string): void {
    const end = this.source.indexOf(until, this.at + 2);
    if (end < 0) throw this.damaged();
    this.at = end + until.length;
  }

  private text(start: number, end: number, parent: XmlElement | undefined): void {
    const decoded = this.decode(start, end);
    if (parent !== undefined) parent.children.push({ ...decoded, start, end, parent });
    else if (decoded.text.trim() !== "") throw this.damaged();
    this.at = end;
  }

  private cdata(parent: XmlElement | undefined): void {
    const start = this.at + 9;
    const end = this.source.indexOf("]]>", start);
    if (end < 0 || parent === undefined) throw this.damaged();
    parent.children.push({ text: this.source.slice(start, end), start, end, offsets: undefined, parent });
    this.at = end + 3;
  }

  private decode(start: number, end: number): Decoded {
    const decoded = decodeText(this.source, start, end);
    if (decoded === undefined) throw this.damaged();
    return decoded;
  }

  private name(at: number): string {
    NAME.lastIndex = at;
    const name = NAME.exec(this.source)?.[0];
    if (name === undefined) throw this.damaged();
    return name;
  }

  private close(current: XmlElement | undefined): XmlElement | undefined {
    const name = this.name(this.at + 2);
    let end = this.at + 2 + name.length;
    while (/\s/.test(this.source[end] ?? "")) end += 1;
    if (current === undefined || current.rawName !== name || this.source[end] !== ">") throw this.damaged();
    current.closeStart = this.at;
    current.end = end + 1;
    this.at = end + 1;
    return current.parent;
  }

  private open(parent: XmlElement | undefined, outer: Readonly<Record<string, string>>): { element: XmlElement; scope: Readonly<Record<string, string>>; empty: boolean } {
    const start = this.at;
    const rawName = this.name(start + 1);
    this.count += 1;
    if (this.count > LIMITS.xmlElements) throw new FormRefused({ code: "too-deep", params: { part: this.part } });
    this.at = start + 1 + rawName.length;
    const attributes: XmlAttribute[] = [];
    const raw = new Set<string>();
    let declares: Record<string, string> | undefined;
    for (;;) {
      ATTRIBUTE.lastIndex = this.at;
      const match = ATTRIBUTE.exec(this.source);
      if (match === null) break;
      const valueStart = this.at + match[1]!.length + match[2]!.length + match[3]!.length + 1;
      const written = match[4] ?? match[5]!;
      const value = this.decode(valueStart, valueStart + written.length).text.replace(/[\t\n\r]/g, " ");
      if (raw.has(match[2]!)) throw this.damaged();
      raw.add(match[2]!);
      if (match[2] === "xmlns") (declares ??= {})[""] = value;
      else if (match[2]!.startsWith("xmlns:")) (declares ??= {})[match[2]!.slice(6)] = value;
      attributes.push({ name: match[2]!, value, start: this.at, end: ATTRIBUTE.lastIndex, valueStart, valueEnd: valueStart + written.length });
      this.at = ATTRIBUTE.lastIndex;
    }
    const tail = /\s*(\/?)>/y;
    tail.lastIndex = this.at;
    const close = tail.exec(this.source);
    if (close === null) throw this.damaged();
    this.at = tail.lastIndex;
    const scope = declares === undefined ? outer : { ...outer, ...declares };
    const empty = close[1] === "/";
    for (const attribute of attributes) attribute.name = this.qualified(attribute.name, scope, true);
    const element: XmlElement = { name: this.qualified(rawName, scope, false), rawName, start, openEnd: this.at, closeStart: this.at, end: this.at, parent, children: [], attributes, declares };
    return { element, scope, empty };
  }

  private qualified(name: string, scope: Readonly<Record<string, string>>, attribute: boolean): string {
    const colon = name.indexOf(":");
    if (colon < 0) return attribute ? name : canonicalName(scope[""], name);
    const prefix = name.slice(0, colon);
    if (prefix === "xmlns") return name;
    const uri = scope[prefix];
    if (uri === undefined) throw this.damaged();
    return canonicalName(uri, name.slice(colon + 1));
  }
}
