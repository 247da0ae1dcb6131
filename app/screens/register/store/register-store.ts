import { fieldsOf, rowName, type Facts } from "#app/domain/facts/register.ts";
import { formatField, type FieldProblem, type FieldValue } from "#app/domain/facts/field.ts";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Refusal } from "#app/domain/values/result.ts";
import { keyOf, sameValue, valueAt, type Cell } from "./cell.ts";
import { baseOf, clearMarks, enqueue, initialState, isOutdated, loaded, refuseInput, remoteSet, settle, visibleFacts, type Notice, type RegisterState, type ServerFacts } from "./register-state.ts";
import { stillPlaced, type KeptInputs } from "./kept-inputs.ts";
import type { Send } from "./send.ts";
import { forServer, withoutEmptyRows } from "./unsent-rows.ts";
import { changesOf, inverseOf, type Step } from "./undo.ts";

/** One request holds so many commands at most; a pasted sheet goes in several, in order. */
const BATCH = 500;
/** So many outdated answers in a row are believed to be the truth after all. */
const MAX_OUTDATED = 3;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

export type SaveState = "saved" | "saving" | "offline" | "sign-in-again";

export interface Snapshot {
  state: RegisterState;
  /** What people see. */
  facts: Facts;
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
}

export interface RefusedInput {
  cell: Cell;
  input: string;
  problem: FieldProblem;
}

export interface StoreOptions {
  send: Send;
  /** Tells what did not work. */
  onNotice(notice: Notice): void;
  onRefused(refusal: Refusal): void;
  /** Something is saved: findings and figures of the page may be outdated. */
  onSaved(): void;
  /** Called with what is not saved yet, after every change, so that it survives a reload. */
  keep(pending: readonly FactCommand[]): void;
  /** The same for input that did not fit. */
  keepInputs(inputs: KeptInputs): void;
  later(run: () => void, ms: number): void;
}

/** The register of one open page: shows own changes at once, sends them in order, one request at a time, and knows how to take them back. */
export class RegisterStore {
  #state: RegisterState;
  #save: SaveState = "saved";
  #failures = 0;
  #outdated = 0;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #snapshot: Snapshot;
  readonly #listeners = new Set<() => void>();
  readonly #options: StoreOptions;

  constructor(server: ServerFacts, options: StoreOptions) {
    this.#options = options;
    this.#state = initialState(server);
    this.#snapshot = this.#see();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): Snapshot => this.#snapshot;

  /** Carries out one action of the person. `refused` is input that does not fit: it stays visible while the stored value stays. What it returns takes exactly this action back, also when others followed. */
  act(commands: readonly FactCommand[], refused: readonly RefusedInput[] = []): () => void {
    if (commands.length === 0 && refused.length === 0) return () => undefined;
    const step: Step = [...changesOf(this.#snapshot.facts, commands), ...refused.map(({ cell }) => ({ kind: "refused" as const, cell }))];
    this.#undo.push(step);
    this.#redo = [];
    this.#enqueue(commands, refused);
    return () => this.#takeBack(step);
  }

  set(cell: Cell, value: FieldValue, base = baseOf(this.#state, cell)): void {
    if (sameValue(valueAt(this.#snapshot.facts, cell), value)) {
      this.#change(clearMarks(this.#state, cell));
      return;
    }
    this.act([{ do: "set", ...cell, value, base }]);
  }

  baseOf = (cell: Cell): number => baseOf(this.#state, cell);

  dropRefused(cell: Cell): void {
    this.#change(clearMarks(this.#state, cell));
  }

  /** Input whose row was removed while it was being typed. */
  tellGone(input: string): void {
    this.#options.onNotice({ kind: "gone", details: input === "" ? [] : [input] });
  }

  resolveConflict(cell: Cell, take: "mine" | "theirs"): void {
    const conflict = this.#state.conflicts[keyOf(cell)];
    if (!conflict) return;
    if (take === "mine") this.set(cell, conflict.mine, conflict.version);
    else this.#change(clearMarks(this.#state, cell));
  }

  undo(): void {
    this.#turn(this.#undo, this.#redo);
  }

  redo(): void {
    this.#turn(this.#redo, this.#undo);
  }

  /** Goes on with what an earlier page could not save any more. */
  resume(pending: readonly FactCommand[]): void {
    this.#enqueue(pending);
  }

  /** Shows again what did not fit on an earlier page. */
  resumeInputs(inputs: KeptInputs): void {
    this.#change({ ...this.#state, ...stillPlaced(inputs, this.#snapshot.facts) });
  }

  /** Takes what the server says about the whole. An answer that was overtaken is asked for again, but not for ever: a row may really be gone. */
  serverTold(server: ServerFacts): void {
    if (server === this.#state.server) return;
    if (isOutdated(this.#state, server) && this.#outdated < MAX_OUTDATED) {
      this.#outdated += 1;
      this.#options.onSaved();
      return;
    }
    this.#outdated = 0;
    this.#change(loaded(this.#state, server));
  }

  remoteSet(cell: Cell, value: FieldValue, version: number, by: string, now: number): void {
    this.#change(remoteSet(this.#state, cell, value, version, by, now));
  }

  /** Tries again at once, for instance when the network is back. */
  retry(): void {
    if (this.#state.inFlight === 0) void this.#flush();
  }

  #takeBack(step: Step): void {
    if (!this.#undo.includes(step)) return;
    this.#undo = [...this.#undo.filter((other) => other !== step), step];
    this.undo();
  }

  #turn(from: Step[], to: Step[]): void {
    const step = from.pop();
    if (!step) return;
    for (const change of step) if (change.kind === "refused") this.dropRefused(change.cell);
    const { commands, skipped } = inverseOf(step, this.#snapshot.facts, this.baseOf);
    if (skipped > 0) this.#options.onNotice({ kind: "changed-since", details: [String(skipped)] });
    if (commands.length > 0) {
      to.push(changesOf(this.#snapshot.facts, commands));
      this.#enqueue(commands);
    } else this.#change(this.#state);
  }

  #enqueue(commands: readonly FactCommand[], refused: readonly RefusedInput[] = []): void {
    const refusing = refused.reduce((state, { cell, input, problem }) => refuseInput(state, cell, input, problem), this.#state);
    this.#change(
      commands.reduce((state, command) => {
        const sent = forServer(state, command);
        return sent.command ? enqueue(sent.state, sent.command) : sent.state;
      }, refusing),
    );
    void this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#state.inFlight > 0 || this.#state.pending.length === 0) return;
    const batch = nextBatch(this.#state.pending);
    this.#change({ ...this.#state, inFlight: batch.length }, this.#save === "offline" ? "offline" : "saving");
    const answer = await this.#options.send(batch);
    switch (answer.kind) {
      case "outcomes": {
        this.#failures = 0;
        const settled = settle(this.#state, answer.outcomes, (cell, value) => this.#textOf(cell, value));
        this.#change(settled.state, settled.state.pending.length > 0 ? "saving" : "saved");
        settled.notices.forEach(this.#options.onNotice);
        if (settled.state.pending.length > 0) await this.#flush();
        else this.#options.onSaved();
        return;
      }
      case "refused":
        // Nothing of it was done; keeping it would only be refused again.
        this.#change({ ...this.#state, pending: this.#state.pending.slice(batch.length), inFlight: 0 }, "saved");
        this.#options.onRefused(answer.refusal);
        return void this.#flush();
      case "sign-in-again":
        this.#change({ ...this.#state, inFlight: 0 }, "sign-in-again");
        return;
      case "try-later": {
        this.#change({ ...this.#state, inFlight: 0 }, "offline");
        const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)]!;
        this.#failures += 1;
        this.#options.later(() => this.retry(), wait);
      }
    }
  }

  #textOf(cell: Cell, value: FieldValue): string {
    const field = fieldsOf(cell.part)[cell.field];
    return field ? formatField(field, value, (id) => rowName(this.#snapshot.facts, field.table ?? "", id) ?? id) : String(value);
  }

  #change(state: RegisterState, save: SaveState = this.#save): void {
    const before = this.#state;
    this.#state = withoutEmptyRows(state);
    this.#save = save === "saved" && state.pending.length > 0 ? "saving" : save;
    this.#snapshot = this.#see();
    if (before.pending !== state.pending) this.#options.keep(state.pending);
    if (before.refused !== this.#state.refused || before.unsent !== this.#state.unsent) this.#options.keepInputs(this.#state);
    for (const listener of this.#listeners) listener();
  }

  #see = (): Snapshot => ({ state: this.#state, facts: visibleFacts(this.#state), save: this.#save, canUndo: this.#undo.length > 0, canRedo: this.#redo.length > 0 });
}

/** The commands that may travel together: a second change of a cell waits for the answer to the first, whose version it builds on. */
function nextBatch(pending: readonly FactCommand[]): readonly FactCommand[] {
  const cells = new Set<string>();
  const end = pending.slice(0, BATCH).findIndex((command) => {
    if (command.do !== "set") return false;
    const repeated = cells.has(keyOf(command));
    cells.add(keyOf(command));
    return repeated;
  });
  return pending.slice(0, end === -1 ? BATCH : end);
}

/** Names this Vorhaben's and person's unsaved changes (`angaben`) and refused input (`eingaben`) in the browser's storage. */
export const keepKey = (vorhaben: Id, account: Id, what: "angaben" | "eingaben" = "angaben"): string => `kim:${what}:${vorhaben}:${account}`;
