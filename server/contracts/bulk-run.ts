import { setImmediate } from "node:timers/promises";
import type { FassungView } from "#app/services.ts";
import type { ContractRunView } from "#app/domain/contract/contract-run.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Result } from "#app/domain/values/result.ts";

/** So many contracts are under way at once: while one is written in the background thread, the next is put together. */
const ABREAST = 2;

interface Making {
  vertraege: readonly { id: Id; traeger: string }[];
  by: string;
  at: Date;
  /** Fassungen that are there already: one of them again means that nothing has changed. */
  known: ReadonlySet<Id>;
  make(vertrag: Id): Promise<Result<FassungView>>;
  /** A defect in one contract; the others go on. */
  failed(vertrag: Id, error: unknown): void;
}

/** One run over the contracts of a Vorhaben: it can be watched and cancelled, and a contract that fails stops no other. */
export class ContractRun {
  readonly view: ContractRunView;
  readonly finished: Promise<void>;
  #cancelled = false;

  constructor(making: Making) {
    this.view = { state: "running", total: making.vertraege.length, results: [], now: [], by: making.by, startedAt: making.at.toISOString() };
    this.finished = this.#work(making);
  }

  /** Contracts that are being written are finished; no further one begins. */
  cancel(): void {
    this.#cancelled = true;
  }

  async #work(making: Making): Promise<void> {
    const waiting = [...making.vertraege];
    const one = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !this.#cancelled; next = waiting.shift()) {
        // Whoever types gets the thread in between.
        await setImmediate();
        this.view.now.push(next.traeger);
        this.view.results.push({ vertrag: next.id, ...(await outcomeOf(making, next.id)) });
        this.view.now.splice(this.view.now.indexOf(next.traeger), 1);
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, one));
    this.view.state = this.#cancelled && this.view.results.length < this.view.total ? "cancelled" : "done";
  }
}

async function outcomeOf({ make, failed, known }: Making, vertrag: Id): Promise<Omit<ContractRunView["results"][number], "vertrag">> {
  try {
    const made = await make(vertrag);
    if (!made.ok) return { outcome: "refused", refusal: made.error };
    return { outcome: known.has(made.value.id) ? "unchanged" : "made", refusal: null };
  } catch (error) {
    failed(vertrag, error);
    return { outcome: "failed", refusal: null };
  }
}
