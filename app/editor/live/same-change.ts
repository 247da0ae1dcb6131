// oxlint-disable no-underscore-dangle -- Yjs tells nowhere else where something was put
import * as Y from "yjs";

/** What one person wrote in one change. */
export interface Written {
  client: number;
  /** The first clock of it, and the one behind the last. */
  start: number;
  end: number;
}

/** Part by part: what was written and where it was put; a letter is a part. */
export type Description = readonly string[];

/**
 * Two people who wrote the same at the same place of the same text, neither knowing of the other's, have equal descriptions: who knew of it would have put
 * theirs before or behind it. Undefined when some of it is not there any more.
 */
export function describe(store: Y.Doc["store"], written: Written): Description | undefined {
  const parts: string[] = [];
  for (let clock = written.start; clock < written.end; ) {
    const item = itemAt(store, written.client, clock);
    const contents = item && contentsOf(item);
    if (!item || !contents) return undefined;
    const first = clock - item.id.clock;
    const parent = item.parent as Y.AbstractType<unknown>;
    for (let index = first; index < item.length && clock < written.end; index += 1, clock += 1) {
      const before = index === 0 ? item.origin : { client: item.id.client, clock: item.id.clock + index - 1 };
      parts.push(JSON.stringify([contents[index], ...[before, item.rightOrigin, parent._item?.id ?? null].map((id) => nameOf(id, written)), item.parentSub]));
    }
  }
  return parts;
}

/** The parts that still hold something, in the order of writing. */
export function* itemsOf(store: Y.Doc["store"], { client, start, end }: Written): Generator<Y.Item | undefined> {
  for (let clock = start; clock < end; ) {
    const item = itemAt(store, client, clock);
    yield item;
    if (!item) return;
    clock = item.id.clock + item.length;
  }
}

export const isOf = (id: Y.ID | null, { client, start, end }: Written): boolean => id !== null && id.client === client && id.clock >= start && id.clock < end;

/** The letters of an item; an inline element (a footnote) is one. */
export function lettersOfItem({ content }: Y.Item, isInline: (nodeName: string) => boolean): string {
  if (content instanceof Y.ContentString) return content.str;
  return content instanceof Y.ContentType && content.type instanceof Y.XmlElement && isInline(content.type.nodeName) ? "\ufffc" : "";
}

function itemAt(store: Y.Doc["store"], client: number, clock: number): Y.Item | undefined {
  const struct = Y.getState(store, client) > clock ? Y.getItem(store, Y.createID(client, clock)) : undefined;
  return struct instanceof Y.Item ? struct : undefined;
}

/** One entry for each clock. */
function contentsOf({ content }: Y.Item): readonly unknown[] | undefined {
  if (content instanceof Y.ContentString) return Array.from({ length: content.str.length }, (_, index) => content.str[index]);
  if (content instanceof Y.ContentType) return [{ element: content.type instanceof Y.XmlElement ? content.type.nodeName : "", text: content.type instanceof Y.XmlText }];
  if (content instanceof Y.ContentFormat) return [{ key: content.key, value: content.value as unknown }];
  return content instanceof Y.ContentAny ? content.arr : undefined;
}

/** What stands in the change itself is named by its place in it. */
const nameOf = (id: Y.ID | null, written: Written): string => (id === null ? "" : isOf(id, written) ? `+${id.clock - written.start}` : `${id.client}.${id.clock}`);
