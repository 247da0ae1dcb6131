/** Where a text stops being JSON, and what belongs there. */
interface JsonFault {
  /** From 1. */
  line: number;
  column: number;
  expected: "value" | "name" | "colon" | "comma" | "string-end" | "nothing" | "decimal-point";
}

/** A name that stands twice in one object, of which `JSON.parse` silently keeps the last, or `__proto__`, which schemas silently drop. */
interface JsonNameProblem {
  path: string;
  problem: "repeated" | "proto";
}

type Frame = { kind: "object"; names: Set<string>; name: string } | { kind: "array"; index: number };

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y; // oxlint-disable-line no-control-regex -- JSON forbids them in strings
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Reads a text as JSON for what `JSON.parse` does not say: the first fault with line and column in every engine alike, and names that would be lost.
 * Without recursion: a hostile file must not exhaust the stack.
 */
export function inspectJson(text: string): { fault: JsonFault } | { names: JsonNameProblem[] } {
  const names: JsonNameProblem[] = [];
  const open: Frame[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  /** Piece by piece: one expression over a long text would exhaust the stack of the engine. Stops at the fault. */
  const takeString = (): string | undefined => {
    const start = at;
    at += 1;
    do take(PLAIN);
    while (take(ESCAPE) !== undefined);
    if (text[at] !== '"') return undefined;
    at += 1;
    return text.slice(start, at);
  };
  const fault = (expected: JsonFault["expected"]): { fault: JsonFault } => {
    const before = text.slice(0, at);
    return { fault: { line: before.split("\n").length, column: at - before.lastIndexOf("\n"), expected } };
  };
  const name = (frame: Frame & { kind: "object" }): ReturnType<typeof fault> | undefined => {
    take(SPACE);
    if (text[at] !== '"') return fault(/^\d,\d/.test(text.slice(at - 2, at + 1)) ? "decimal-point" : "name");
    const raw = takeString();
    if (raw === undefined) return fault("string-end");
    frame.name = JSON.parse(raw) as string;
    const problem = frame.name === "__proto__" ? "proto" : frame.names.has(frame.name) ? "repeated" : undefined;
    if (problem && names.length < MAX_NAMES) names.push({ path: pathOf(open), problem });
    frame.names.add(frame.name);
    take(SPACE);
    if (text[at] !== ":") return fault("colon");
    at += 1;
    return undefined;
  };

  for (;;) {
    take(SPACE);
    const opener = text[at];
    let complete = true;
    if (opener === "{" || opener === "[") {
      at += 1;
      take(SPACE);
      if (text[at] === (opener === "{" ? "}" : "]")) at += 1;
      else {
        const frame: Frame = opener === "{" ? { kind: "object", names: new Set(), name: "" } : { kind: "array", index: 0 };
        open.push(frame);
        const wrong = frame.kind === "object" ? name(frame) : undefined;
        if (wrong) return wrong;
        complete = false;
      }
    } else if (opener === '"') {
      if (takeString() === undefined) return fault("string-end");
    } else if (take(SCALAR) === undefined) return fault("value");

    while (complete) {
      take(SPACE);
      const frame = open.at(-1);
      if (!frame) return at === text.length ? { names } : fault("nothing");
      if (text[at] === ",") {
        at += 1;
        if (frame.kind === "array") frame.index += 1;
        const wrong = frame.kind === "object" ? name(frame) : undefined;
        if (wrong) return wrong;
        complete = false;
      } else if (text[at] === (frame.kind === "object" ? "}" : "]")) {
        at += 1;
        open.pop();
      } else return fault("comma");
    }
  }
}

/** A list of thousands helps nobody. */
const MAX_NAMES = 20;

const pathOf = (open: readonly Frame[]): string => open.map((frame) => (frame.kind === "object" ? frame.name : String(frame.index))).join(".");
