import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { decodeSaved, MESSAGE, SYNC, type Saved } from "#app/collab-protocol/messages.ts";
import { MESSAGE_SAVED } from "#app/collab-protocol/protocol.ts";

/** One local change, by the ids that Yjs gave it. */
interface Edit {
  kind: "written" | "deleted";
  client: number;
  clock: number;
  length: number;
}

/**
 * A stock client without editor and socket, which keeps account of every edit: made, and acknowledged. Whoever brings it carries its bytes.
 * It does what y-websocket does: asks with a step 1 on connecting, answers a step 1 with what the other lacks, sends each local update at once.
 */
export class TrackedClient {
  readonly doc = new Y.Doc();
  /** Edits whose durability the server has confirmed. */
  readonly acknowledged: Edit[] = [];
  /** How far the text of each client came over the line. */
  readonly seen = new Map<number, number>();
  lineage = "";
  readonly #counts: boolean;
  /** `ordinal`: which counted message of this connection carried the edit. */
  #waiting: { edit: Edit; ordinal: number | null }[] = [];
  #send: ((message: Uint8Array) => void) | null = null;
  #counted = 0;

  /** `lossy`: single messages may be lost, so that their number says nothing and only clocks confirm. */
  constructor(options: { clientId?: number; lossy?: boolean } = {}) {
    this.#counts = options.lossy !== true;
    if (options.clientId !== undefined) this.doc.clientID = options.clientId;
    this.doc.on("update", (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      if (origin === this) return;
      const ordinal = this.#send ? ++this.#counted : null;
      for (const edit of editsOf(transaction)) this.#waiting.push({ edit, ordinal });
      this.#send?.(syncMessage(SYNC.update, update));
    });
  }

  get unacknowledged(): number {
    return this.#waiting.length;
  }

  connected(send: (message: Uint8Array) => void): void {
    this.#send = send;
    this.#counted = 0;
    for (const one of this.#waiting) one.ordinal = null;
    send(syncMessage(SYNC.step1, Y.encodeStateVector(this.doc)));
  }

  disconnected(): void {
    this.#send = null;
  }

  receive(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE_SAVED) return this.#saved(decodeSaved(decoder));
    if (type !== MESSAGE.sync) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) return this.#answer(bytes);
    for (const [client, clock] of Y.parseUpdateMeta(bytes).to) this.seen.set(client, Math.max(clock, this.seen.get(client) ?? 0));
    Y.applyUpdate(this.doc, bytes, this);
  }

  #answer(stateVector: Uint8Array): void {
    if (!this.#send) return;
    this.#counted += 1;
    for (const one of this.#waiting) one.ordinal ??= this.#counted;
    this.#send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(this.doc, stateVector)));
  }

  #saved({ durable, clocks, lineage }: Saved): void {
    this.lineage ||= lineage;
    const isDurable = ({ edit, ordinal }: { edit: Edit; ordinal: number | null }) =>
      (this.#counts && ordinal !== null && ordinal <= durable) || (edit.kind === "written" && (clocks.get(edit.client) ?? 0) >= edit.clock + edit.length);
    for (const one of this.#waiting) if (isDurable(one)) this.acknowledged.push(one.edit);
    this.#waiting = this.#waiting.filter((one) => !isDurable(one));
  }
}

/** Which of these edits a document does not hold. */
export function missingFrom(doc: Y.Doc, edits: readonly Edit[]): Edit[] {
  const { ds } = Y.snapshot(doc);
  return edits.filter(({ kind, client, clock, length }) => {
    if (kind === "written") return Y.getState(doc.store, client) < clock + length;
    const ranges = ds.clients.get(client) ?? [];
    return !ranges.some((range) => range.clock <= clock && clock + length <= range.clock + range.len);
  });
}

function editsOf({ beforeState, afterState, deleteSet }: Y.Transaction): Edit[] {
  const written = [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0));
  return [
    ...written.map(([client, clock]): Edit => ({ kind: "written", client, clock: beforeState.get(client) ?? 0, length: clock - (beforeState.get(client) ?? 0) })),
    ...[...deleteSet.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }): Edit => ({ kind: "deleted", client, clock, length: len }))),
  ];
}

const syncMessage = (kind: number, bytes: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
