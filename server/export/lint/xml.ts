/** An element of a part, as far as the lint needs it. Attributes stay raw text and are read on demand. */
export interface XmlNode {
  name: string;
  raw: string;
  children: (XmlNode | string)[];
  parent: XmlNode | undefined;
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<([^>]+)>|[^<]+/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Reads a part that our own generator wrote. Throws when tags do not match: then the part is no XML at all. */
export function readXml(xml: string): XmlNode {
  const root: XmlNode = { name: "", raw: "", children: [], parent: undefined };
  let current = root;
  for (const [token, tag] of xml.matchAll(TOKEN)) {
    if (tag === undefined) {
      if (!token.startsWith("<") && current !== root) current.children.push(decode(token));
    } else if (tag.startsWith("/")) {
      if (current.name !== tag.slice(1).trim() || current.parent === undefined) throw new Error(`Unexpected </${tag.slice(1)}> in <${current.name}>`);
      current = current.parent;
    } else {
      const empty = tag.endsWith("/");
      const node: XmlNode = { name: /^[^\s/]+/.exec(tag)?.[0] ?? "", raw: tag, children: [], parent: current };
      current.children.push(node);
      if (!empty) current = node;
    }
  }
  if (current !== root) throw new Error(`<${current.name}> is never closed`);
  return root;
}

export function attribute(node: XmlNode, name: string): string | undefined {
  const start = node.raw.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return decode(node.raw.slice(from, node.raw.indexOf('"', from)));
}

export const elements = (node: XmlNode): XmlNode[] => node.children.filter((child): child is XmlNode => typeof child !== "string");

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((one): one is XmlNode => typeof one !== "string" && one.name === name);

/** All elements below, in document order. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
  for (const one of node.children) {
    if (typeof one === "string") continue;
    yield one;
    yield* descendants(one);
  }
}

/** The value of `w:val` on a child element, e.g. `value(paragraphProperties, "w:pStyle")`. */
export function value(node: XmlNode | undefined, name: string): string | undefined {
  const found = child(node, name);
  return found === undefined ? undefined : attribute(found, "w:val");
}

function decode(text: string): string {
  return text.includes("&") ? text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => entity(whole, hex, decimal, name)) : text;
}

function entity(whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return ENTITIES[name ?? ""] ?? whole;
}
