import type { Id } from "#app/domain/values/ids.ts";
import type { Limits } from "./options.ts";

/** What one account may send, over however many connections: so many bytes at once, so many a second on average. */
export class Budget {
  readonly #limits: Limits;
  #left: number;
  #at = performance.now();

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#left = limits.burstBytes;
  }

  spend(bytes: number): void {
    this.#refill();
    this.#left -= bytes;
  }

  /** Milliseconds until there is something left; 0 when there is. */
  wait(): number {
    this.#refill();
    return this.#left >= 0 ? 0 : (-this.#left / this.#limits.bytesPerSecond) * 1000 + 1;
  }

  get full(): boolean {
    this.#refill();
    return this.#left === this.#limits.burstBytes;
  }

  #refill(): void {
    const { bytesPerSecond, burstBytes } = this.#limits;
    const now = performance.now();
    this.#left = Math.min(burstBytes, this.#left + ((now - this.#at) / 1000) * bytesPerSecond);
    this.#at = now;
  }
}

/** So many accounts are remembered before those with a full budget, who are as if they had never come, are forgotten. */
const LOOK_THROUGH = 1000;

export type Budgets = ReturnType<typeof createBudgets>;

export function createBudgets(limits: Limits) {
  const budgets = new Map<Id, Budget>();
  return {
    of(account: Id): Budget {
      const known = budgets.get(account);
      if (known) return known;
      if (budgets.size >= LOOK_THROUGH) for (const [id, budget] of budgets) if (budget.full) budgets.delete(id);
      const budget = new Budget(limits);
      budgets.set(account, budget);
      return budget;
    },
  };
}
