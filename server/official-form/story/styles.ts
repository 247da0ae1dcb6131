import { attributeOf, childOf, elementsOf, isOn, valueOf, type XmlElement } from "../xml/xml-node.ts";

/** The styles of a package, with what each inherits. */
export interface Styles {
  /** From the base style to the style itself; empty for a style that does not exist. */
  chain(id: string | undefined): readonly XmlElement[];
  paragraphStyle(paragraph: XmlElement): string | undefined;
  tableStyle(table: XmlElement): string | undefined;
  /** English built-in name, lower-case, whatever the id: a German Word writes id "berschrift1" for "heading 1". */
  nameOf(id: string | undefined): string;
  defaults: { run: XmlElement | undefined; paragraph: XmlElement | undefined; /** Id of the style of paragraphs that name none. */ style: string | undefined };
}

export function readStyles(root: XmlElement | undefined): Styles {
  const all = root ? elementsOf(root).filter(({ name }) => name === "w:style") : [];
  const byId = new Map(all.map((style) => [attributeOf(style, "w:styleId") ?? "", style]));
  const defaultOf = (type: string): string | undefined => {
    const found = all.find((style) => attributeOf(style, "w:type") === type && ["1", "true", "on"].includes(attributeOf(style, "w:default") ?? ""));
    return found && attributeOf(found, "w:styleId");
  };
  const standard = { paragraph: defaultOf("paragraph"), table: defaultOf("table") };
  const chains = new Map<string, readonly XmlElement[]>();
  const chain = (id: string | undefined): readonly XmlElement[] => {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known) return known;
    const found: XmlElement[] = [];
    for (let current = byId.get(id); current && !found.includes(current); current = byId.get(valueOf(current, "w:basedOn") ?? "")) found.unshift(current);
    chains.set(id, found);
    return found;
  };
  const defaults = root && childOf(root, "w:docDefaults");
  return {
    chain,
    paragraphStyle: (paragraph) => {
      const id = valueOf(childOf(paragraph, "w:pPr"), "w:pStyle");
      return id !== undefined && byId.has(id) ? id : standard.paragraph;
    },
    tableStyle: (table) => {
      const id = valueOf(childOf(table, "w:tblPr"), "w:tblStyle");
      return id !== undefined && byId.has(id) ? id : standard.table;
    },
    nameOf: (id) => (valueOf(byId.get(id ?? ""), "w:name") ?? id ?? "").toLowerCase(),
    defaults: { run: defaults && childOf(childOf(defaults, "w:rPrDefault"), "w:rPr"), paragraph: defaults && childOf(childOf(defaults, "w:pPrDefault"), "w:pPr"), style: standard.paragraph },
  };
}

/** The property of a paragraph that counts: its own, else the nearest of its styles, else the default. */
export function paragraphProperty(styles: Styles, paragraph: XmlElement, name: string): XmlElement | undefined {
  const own = childOf(childOf(paragraph, "w:pPr"), name);
  if (own) return own;
  for (const style of styles.chain(styles.paragraphStyle(paragraph)).toReversed()) {
    const found = childOf(childOf(style, "w:pPr"), name);
    if (found) return found;
  }
  return childOf(styles.defaults.paragraph, name);
}

/** 0 for a title of the first rank; undefined for body text. */
export function outlineLevel(styles: Styles, paragraph: XmlElement): number | undefined {
  const level = Number(attributeOf(paragraphProperty(styles, paragraph, "w:outlineLvl"), "w:val") ?? Number.NaN);
  if (level >= 0 && level < 9) return level;
  for (const style of styles.chain(styles.paragraphStyle(paragraph))) {
    const named = /^(?:heading|überschrift) ?(\d)/.exec(valueOf(style, "w:name")?.toLowerCase() ?? "");
    if (named) return Number(named[1]) - 1;
  }
  return undefined;
}

/** Whether a run property is on, seen from the run itself and its styles alone; enough to find blanks. */
export function runFlag(styles: Styles, run: XmlElement, name: string): XmlElement | undefined {
  const properties = childOf(run, "w:rPr");
  const own = childOf(properties, name);
  if (own) return isOn(own) ? own : undefined;
  const chained = styles.chain(valueOf(properties, "w:rStyle")).toReversed().map((style) => childOf(childOf(style, "w:rPr"), name)).find((found) => found !== undefined);
  return chained && isOn(chained) ? chained : undefined;
}
