import * as Y from "yjs";
import { applies, emptyDocument } from "./documents.ts";
import { judge, trialOf, type Judgement } from "./trial.ts";

/** Waking a larger one takes longer than a person should wait for their first key. */
const MOST_ASLEEP = 512 * 1024;

/**
 * The text of one room in memory, as it is in the log: a document while it is in use, its bytes alone when it has rested for a while. While somebody writes, a copy runs ahead
 * of it, on which every update is tried first.
 */
export class RoomText {
  #doc: Y.Doc | null;
  #asleep: { state: Uint8Array; vector: Uint8Array } | null = null;
  #ahead: Y.Doc | null = null;
  #usedAt = Date.now();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Awake from here on. */
  get doc(): Y.Doc {
    this.#usedAt = Date.now();
    if (this.#doc) return this.#doc;
    const doc = emptyDocument();
    if (!applies(doc, this.#asleep!.state)) throw new Error("a text that rested cannot be read");
    this.#doc = doc;
    this.#asleep = null;
    return doc;
  }
  set doc(doc: Y.Doc) {
    this.destroy();
    this.#asleep = null;
    this.#doc = doc;
  }

  /** What the next update meets: the log, and what is accepted but not in it yet. */
  store(accepted: readonly Uint8Array[]): Y.Doc["store"] {
    return (accepted.length > 0 ? this.#copy(accepted) : (this.#ahead ?? this.doc)).store;
  }

  vector(): Uint8Array {
    return this.#asleep?.vector ?? Y.encodeStateVector(this.doc);
  }

  /** What somebody with this state vector lacks; all of it for null. Throws on a malformed vector. */
  state(known: Uint8Array | null): Uint8Array {
    return this.#asleep && !known ? this.#asleep.state : Y.encodeStateAsUpdate(this.doc, known ?? undefined);
  }

  /** Whether the update may follow those that are accepted and not in the log yet: null when not, else what must follow it in the same breath, and under which client id. */
  accepts(update: Uint8Array, accepted: readonly Uint8Array[]): (Judgement & { client: number }) | null {
    const copy = this.#copy(accepted);
    const judgement = judge(copy, update);
    if (judgement) return { ...judgement, client: copy.clientID };
    this.dropCopy();
    return null;
  }

  #copy(accepted: readonly Uint8Array[]): Y.Doc {
    return (this.#ahead ??= trialOf([Y.encodeStateAsUpdate(this.doc), ...accepted]));
  }

  /** The copy is not needed any more, or not to be trusted. */
  dropCopy(): void {
    this.#ahead?.destroy();
    this.#ahead = null;
  }

  /** Gives back memory when nobody has used the text since then (epoch ms), and answers whether that took work. Only while everything accepted is in the log. */
  rest(unusedSince: number): boolean {
    if (!this.#doc || this.#usedAt > unusedSince) return false;
    this.dropCopy();
    const state = Y.encodeStateAsUpdate(this.#doc);
    // Not looked at again at the next moment.
    this.#usedAt = Date.now();
    if (state.length > MOST_ASLEEP) return true;
    this.#asleep = { state, vector: Y.encodeStateVector(this.#doc) };
    this.#doc.destroy();
    this.#doc = null;
    return true;
  }

  get asleep(): boolean {
    return this.#doc === null;
  }

  destroy(): void {
    this.dropCopy();
    this.#doc?.destroy();
  }
}
