import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import { ATTRIBUTE_RULES } from "./attributes.ts";
import { editorSchema } from "./extensions.ts";

/** What has no usable default. */
const REQUIRED: Readonly<Record<string, string>> = { heading: "level", footnote: "text", link: "href" };

/** The attribute that an element or mark of this name cannot do without. */
export const requiredAttribute = (owner: string): string | undefined => (Object.hasOwn(REQUIRED, owner) ? REQUIRED[owner] : undefined);

/** Whether the text holds nothing that no XML file may hold and nothing that turns text around invisibly. */
export const textFits = (text: string): boolean => !FORBIDDEN_CHARACTERS.test(text);

/** Whether an element or mark of this name has such an attribute, and may have it with this value. */
export function attributeFits(owner: string, name: string, value: unknown): boolean {
  const spec = (editorSchema.nodes[owner] ?? editorSchema.marks[owner])?.spec.attrs;
  return spec !== undefined && Object.hasOwn(spec, name) && ATTRIBUTE_RULES[owner]?.[name]?.(value) !== false;
}

/** Whether text may carry this mark with these attributes; anything but a plain object is none. */
export function markFits(name: string, attrs: unknown): boolean {
  if (!Object.hasOwn(editorSchema.marks, name) || typeof attrs !== "object" || attrs === null || Array.isArray(attrs)) return false;
  const required = requiredAttribute(name);
  return (required === undefined || Object.hasOwn(attrs, required)) && Object.entries(attrs).every(([key, value]) => attributeFits(name, key, value));
}

/**
 * Whether a node of one name may stand directly in one of the other; `doc` is the root. Nothing more need be asked of what is put in, because in this schema
 * neither order nor number of siblings matters (a test holds it to that), except that most nodes must not be empty.
 */
export const mayStandIn = (parent: string, child: string): boolean => CHILDREN.get(parent)?.has(child) === true;

const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.values(editorSchema.nodes).map(({ name, contentMatch }) => [name, new Set(Array.from({ length: contentMatch.edgeCount }, (_, index) => contentMatch.edge(index).type.name))]),
);
