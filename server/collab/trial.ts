import * as Y from "yjs";
import { attributeFits, MAX_DEPTH, mayStandIn } from "#app/document-model/schema.ts";
import { applies, emptyDocument } from "./documents.ts";

/** A copy of a room that runs ahead of the log: every update is tried here before it may be written down. */
export function trialOf(states: readonly Uint8Array[]): Y.Doc {
  const doc = emptyDocument();
  // Whoever listens makes Yjs encode each change, as it must later for everybody else: content that cannot be encoded must fail here.
  doc.on("update", () => undefined);
  for (const state of states) applies(doc, state);
  return doc;
}

/**
 * True when the update integrates completely and everything new stands where editors can read it. Yjs takes much on trust: forged references can break it
 * half-way, leave something pending, or put bare text between paragraphs. After false the copy is spoilt and must be made anew.
 */
export function sound(trial: Y.Doc, update: Uint8Array): boolean {
  let fitting = true;
  const look = (transaction: Y.Transaction) => {
    fitting = everyNewItem(transaction, (item) => siblings(item) && fits(item));
  };
  trial.once("afterTransaction", look);
  const complete = applies(trial, update);
  trial.off("afterTransaction", look);
  return complete && fitting && trial.share.size === 1;
}

function everyNewItem(transaction: Y.Transaction, holds: (item: Y.Item) => boolean): boolean {
  const { store } = transaction.doc;
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (after === before) continue;
    const structs = store.clients.get(client)!;
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index += 1) {
      const struct = structs[index]!;
      if (struct.length === 0 || (struct instanceof Y.Item && !holds(struct))) return false;
    }
  }
  return true;
}

/** An item stands between the two it was written between, all with one parent. Otherwise others who come later would see it elsewhere, or not at all. */
function siblings(item: Y.Item): boolean {
  const { parent, parentSub, origin, rightOrigin } = item;
  const beside = (other: Y.Item | null) => other === null || (other.parent === parent && other.parentSub === parentSub);
  if (!beside(item.left) || !beside(item.right)) return false;
  return reaches(item.left, origin, (other) => other.left) && (rightOrigin === null || parentSub !== null || reaches(item.right, rightOrigin, (other) => other.right));
}

/** Between them there is only what others wrote at the same place at the same time, so the way is short. */
function reaches(from: Y.Item | null, id: Y.ID | null, next: (item: Y.Item) => Y.Item | null): boolean {
  if (id === null) return true;
  for (let item = from; item !== null; item = next(item)) {
    if (item.id.client === id.client && item.id.clock <= id.clock && id.clock < item.id.clock + item.length) return true;
  }
  return false;
}

/**
 * Each part stands where the schema lets it stand, and says what the schema lets it say. Looked at one by one, not section by section: what is let in stays
 * right whatever others do at the same time, because nothing ever gets another parent. Only emptiness cannot be judged so, see README.
 */
function fits({ parent, parentSub, content }: Y.Item): boolean {
  if (content instanceof Y.ContentDeleted) return true;
  if (parent instanceof Y.XmlText) return parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentFormat);
  if (!(parent instanceof Y.XmlFragment)) return false;
  const owner = parent instanceof Y.XmlElement ? parent.nodeName : "doc";
  if (parentSub !== null) return content instanceof Y.ContentAny && content.arr.every((value: unknown) => attributeFits(owner, parentSub, value));
  const name = content instanceof Y.ContentType ? nameOf(content.type) : null;
  return name !== null && mayStandIn(owner, name) && isShallow(parent);
}

function nameOf(type: unknown): string | null {
  if (type instanceof Y.XmlText) return "text";
  return type instanceof Y.XmlElement && type.nodeName !== "text" ? type.nodeName : null;
}

/** What stands in it is no deeper than anybody writes. */
function isShallow(parent: Y.XmlFragment): boolean {
  let depth = 1;
  for (let above = parent.parent; above !== null && depth <= MAX_DEPTH; above = above.parent) depth += 1;
  return depth <= MAX_DEPTH;
}
