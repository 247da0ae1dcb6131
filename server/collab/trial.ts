import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
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
export const sound = (trial: Y.Doc, update: Uint8Array): boolean => judge(trial, update) !== null;

/** `behind`: what must be written behind an update so that everybody reads the same, nearly always nothing. `compared`: the whole text had to be looked at for that. */
export interface Judgement {
  behind: Uint8Array[];
  compared: boolean;
}

/** The same; null when it is not sound. */
export function judge(trial: Y.Doc, update: Uint8Array): Judgement | null {
  let fitting = true;
  let turned = false;
  const look = (transaction: Y.Transaction) => {
    fitting = everyNewItem(transaction, (item) => {
      if (!fits(item) || !amongSiblings(item)) return false;
      if (inOrder(item)) return true;
      turned = true;
      return turnedByUndo(item);
    });
  };
  trial.once("afterTransaction", look);
  const complete = applies(trial, update);
  trial.off("afterTransaction", look);
  if (!complete || !fitting || trial.share.size !== 1) return null;
  const behind = turned ? straightened(trial) : [];
  return behind && { behind, compared: turned };
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

/** What stands beside an item has the same parent. */
function amongSiblings({ left, right, parent, parentSub }: Y.Item): boolean {
  return [left, right].every((other) => other === null || (other.parent === parent && other.parentSub === parentSub));
}

const isLeft = (item: Y.Item, id: Y.ID | null): boolean => reaches(item.left, id, (other) => other.left);
const isRight = (item: Y.Item, id: Y.ID | null): boolean => reaches(item.right, id, (other) => other.right);

/** An item stands between the two it was written between. Otherwise others who come later could see it elsewhere, or not at all. */
const inOrder = (item: Y.Item): boolean => isLeft(item, item.origin) && (item.parentSub !== null || isRight(item, item.rightOrigin));

/**
 * The one honest exception: an undo that brings back a deleted line puts copies of its words between earlier copies of the same client, which may stand the other way round
 * (`redoItem` of Yjs).
 */
function turnedByUndo(item: Y.Item): boolean {
  return [item.origin, item.rightOrigin].every((id) => id === null || (id.client === item.id.client && (isLeft(item, id) || isRight(item, id))));
}

/**
 * Whoever comes later and gets everything at once must read what those read who were there. After some undos Yjs would show them the words of a line in another order:
 * then the line is written anew as it stands. Null when that is no help.
 */
function straightened(trial: Y.Doc): Uint8Array[] | null {
  const differing = textsReadOtherwise(trial);
  if (differing.length === 0) return readsTheSame(trial) ? [] : null;
  const written: Uint8Array[] = [];
  const take = (update: Uint8Array) => void written.push(update);
  trial.on("update", take);
  trial.transact(() => {
    for (const text of differing) {
      const words = text.toDelta() as Parameters<Y.XmlText["applyDelta"]>[0];
      text.delete(0, text.length);
      text.applyDelta(words);
    }
  });
  trial.off("update", take);
  return readsTheSame(trial) ? written : null;
}

function asLateComersSee<T>(trial: Y.Doc, look: (late: Y.Doc) => T): T {
  const late = emptyDocument();
  applies(late, Y.encodeStateAsUpdate(trial));
  const seen = look(late);
  late.destroy();
  return seen;
}

const readsTheSame = (trial: Y.Doc): boolean => asLateComersSee(trial, (late) => late.getXmlFragment(FRAGMENT).toString() === trial.getXmlFragment(FRAGMENT).toString());

const textsOf = (doc: Y.Doc): Y.XmlText[] => [...doc.getXmlFragment(FRAGMENT).createTreeWalker((node) => node instanceof Y.XmlText)] as Y.XmlText[];
/** By which both copies know a text. */
const nameIn = (text: Y.XmlText): string => JSON.stringify(Y.createRelativePositionFromTypeIndex(text, 0, -1));

function textsReadOtherwise(trial: Y.Doc): Y.XmlText[] {
  return asLateComersSee(trial, (late) => {
    const read = new Map(textsOf(late).map((text) => [nameIn(text), text.toString()]));
    return textsOf(trial).filter((text) => read.get(nameIn(text)) !== text.toString());
  });
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
