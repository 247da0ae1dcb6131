/** So many wrong passwords for one account … */
const MAX_FAILURES = 10;
/** … within this time (milliseconds), and it rests until the first of them is that old. */
export const WINDOW_MS = 15 * 60_000;
/** Names that were tried are kept in memory; more than this many at once is an attack that tries names. */
const MAX_NAMES = 10_000;

/** Counts wrong passwords by account, whatever address they come from. Kept in memory: a restart forgives. */
export class Attempts {
  readonly #failures = new Map<string, number[]>();
  readonly #now: () => Date;
  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Asked before the password is looked at, for unknown names as well, so that it tells nobody which accounts exist. */
  mayTry(email: string): boolean {
    return this.#recent(email).length < MAX_FAILURES;
  }

  failed(email: string): void {
    const recent = this.#recent(email);
    this.#failures.delete(email);
    this.#failures.set(email, [...recent, this.#now().getTime()]);
    if (this.#failures.size > MAX_NAMES) this.#failures.delete(this.#failures.keys().next().value!);
  }

  succeeded(email: string): void {
    this.#failures.delete(email);
  }

  #recent(email: string): number[] {
    const since = this.#now().getTime() - WINDOW_MS;
    return (this.#failures.get(email) ?? []).filter((at) => at > since);
  }
}
