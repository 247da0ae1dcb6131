import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";

/** Several changes in a row ask the server once. */
const SETTLE_MS = 400;

/** When somebody on this page has asked last. Until the page is drawn as waiting for the answer, a second question would cut the first one off. */
let askedAt = -Infinity;

/**
 * Asks the server for the page's data anew, a moment after the last of several calls; `now` without the moment. An answer on its way is waited for,
 * not cut off: what happened meanwhile is asked for after it.
 */
export function useSettledRevalidation(): (now?: "now") => void {
  const { revalidate, state } = useRevalidator();
  const [question] = useState(() => new Question());
  useEffect(() => question.drawn(revalidate, state === "idle"), [question, revalidate, state]);
  useEffect(() => () => question.forget(), [question]);
  return useCallback((now) => (now ? question.ask() : question.later()), [question]);
}

class Question {
  #revalidate: (() => void) | undefined;
  #idle = false;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The page stands as it is while nothing is asked, or waits for an answer. */
  drawn(revalidate: () => void, idle: boolean): void {
    this.#revalidate = revalidate;
    this.#idle = idle;
    if (idle && this.#again) this.ask();
  }

  ask(): void {
    clearTimeout(this.#timer);
    this.#again = !this.#idle;
    if (this.#again) return;
    if (performance.now() - askedAt < SETTLE_MS) return this.later();
    askedAt = performance.now();
    this.#revalidate?.();
  }

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(), SETTLE_MS);
  }

  forget(): void {
    clearTimeout(this.#timer);
  }
}
