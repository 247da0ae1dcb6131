import * as Y from "yjs";
import type { Saved } from "#app/collab-protocol/messages.ts";

/**
 * Knows whether everything written here is durable on the server. Never guesses: text counts as saved when the server has confirmed each message of this
 * connection (that covers deletions) and names our own clock (that covers text), after a complete exchange of states.
 */
export class SaveTracker {
  readonly #doc: Y.Doc;
  /** Client ids that wrote here; Yjs may change its own. */
  readonly #clients = new Set<number>();
  readonly #acknowledged = new Map<number, number>();
  #unsaved = false;
  #connected = false;
  #sent = 0;
  #durable = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Something was written here that is not yet known to be durable. */
  get unsaved(): boolean {
    return this.#unsaved;
  }

  written(): void {
    this.#clients.add(this.#doc.clientID);
    this.#unsaved = true;
  }

  connected(): void {
    this.#connected = true;
    this.#sent = 0;
    this.#durable = 0;
  }

  disconnected(): void {
    this.#connected = false;
  }

  /** A step-2 or update message left over this connection. */
  sent(): void {
    this.#sent += 1;
  }

  confirmed({ clocks, durable }: Saved): void {
    for (const [client, clock] of clocks) this.#acknowledged.set(client, Math.max(clock, this.#acknowledged.get(client) ?? 0));
    this.#durable = durable;
    const exchanged = this.#connected && this.#sent > 0 && this.#durable === this.#sent;
    if (exchanged && [...this.#clients].every((client) => (this.#acknowledged.get(client) ?? 0) >= Y.getState(this.#doc.store, client))) this.#unsaved = false;
  }
}
