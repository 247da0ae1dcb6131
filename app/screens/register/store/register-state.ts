import type { FieldProblem, FieldValue } from "#app/domain/facts/field.ts";
import type { FactCommand, FactOutcome, FactVersions } from "#app/domain/facts/commands.ts";
import { emptyFacts, type Facts, type PartId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { filledRow, keyOf, rowsOf, sameValue, versionAt, withRows, withValue, withVersion, type AnyRow, type Cell, type CellKey } from "./cell.ts";
import type { UnsentRow } from "./unsent-rows.ts";

/** The register as the server last told it. */
export interface ServerFacts {
  facts: Facts;
  versions: FactVersions;
  seq: number;
}

/** Two people changed the same cell; the person decides. */
export interface Conflict {
  mine: FieldValue;
  theirs: FieldValue;
  version: number;
  by: string;
  at: string;
}

/** Something that did not work and that is not about a cell on the screen. */
export interface Notice {
  kind: "gone" | "in-use" | "changed-since" | "unreadable";
  /** What the sentence names: where a row is used, the input that had no place any more, how many. */
  details: readonly string[];
}

/**
 * What one page knows of the register. `server` is the truth as last told; `pending` are own changes without an answer, in order, the first
 * `inFlight` of them on their way. What people see is `server` with `pending` on top (`visibleFacts`).
 */
export interface RegisterState {
  server: ServerFacts;
  pending: readonly FactCommand[];
  inFlight: number;
  /** Input that could not be taken, as it was typed, so that it can be corrected. */
  refused: Readonly<Record<CellKey, { input: string; problem: FieldProblem | "unknown-field" }>>;
  conflicts: Readonly<Record<CellKey, Conflict>>;
  /** Cells that others changed while this page was open, and who. */
  touched: Readonly<Record<CellKey, { by: string; at: number }>>;
  /** Rows that were removed here, to show them again at once on undo. */
  removed: Readonly<Record<Id, { row: AnyRow; before: Id | null; /** Of a row that was never sent: what it held. */ refused?: RegisterState["refused"] }>>;
  /** Rows with nothing but refused input, in order; see `unsent-rows.ts`. */
  unsent: readonly UnsentRow[];
  /** Rows of our own that were confirmed after the server last told the whole. */
  fresh: readonly { part: PartId; row: Id }[];
}

export const initialState = (server: ServerFacts = { facts: emptyFacts(), versions: {}, seq: 0 }): RegisterState => ({ server, pending: [], inFlight: 0, refused: {}, conflicts: {}, touched: {}, removed: {}, unsent: [], fresh: [] });

/** What stands on the screen: the server's facts with everything that is still on its way, and last the rows that nobody else sees. */
export const visibleFacts = ({ server, pending, removed, unsent }: RegisterState): Facts =>
  unsent.reduce((facts, { part, row }) => withRows(facts, part, (rows) => [...rows, filledRow(part, row, {})]), pending.reduce((facts, command) => applyCommand(facts, command, removed), server.facts));

function applyCommand(facts: Facts, command: FactCommand, removed: RegisterState["removed"]): Facts {
  switch (command.do) {
    case "set":
      return withValue(facts, command, command.value as FieldValue);
    case "add": {
      const row = filledRow(command.part, command.row, command.values as Record<string, FieldValue>);
      return rowsOf(facts, command.part).some((existing) => existing.id === command.row) ? facts : withRows(facts, command.part, (rows) => insertBefore(rows, row, command.before));
    }
    case "remove":
      return withRows(facts, command.part, (rows) => rows.filter((row) => row.id !== command.row));
    case "restore": {
      const kept = removed[command.row];
      return !kept || rowsOf(facts, command.part).some((row) => row.id === command.row) ? facts : withRows(facts, command.part, (rows) => insertBefore(rows, kept.row, kept.before));
    }
    case "move": {
      const row = rowsOf(facts, command.part).find((candidate) => candidate.id === command.row);
      return row ? withRows(facts, command.part, (rows) => insertBefore(rows.filter((candidate) => candidate.id !== command.row), row, command.before)) : facts;
    }
  }
}

function insertBefore(rows: AnyRow[], row: AnyRow, before: Id | null): AnyRow[] {
  const at = before === null ? -1 : rows.findIndex((candidate) => candidate.id === before);
  return at === -1 ? [...rows, row] : rows.toSpliced(at, 0, row);
}

/** The version that the person saw when changing a cell: that of an own change still on its way, else the server's. */
export function baseOf(state: RegisterState, cell: Cell): number {
  const own = state.pending.findLast((command) => isSetOf(command, cell));
  return own?.do === "set" ? own.base : versionAt(state.server.versions, cell);
}

/** Adds an own change. A change of a cell that has not left yet replaces the earlier one. */
export function enqueue(state: RegisterState, command: FactCommand): RegisterState {
  if (command.do === "set") {
    const cleared = clearMarks(state, command);
    const waiting = cleared.pending.findLastIndex((earlier, index) => index >= cleared.inFlight && isSetOf(earlier, command));
    if (waiting === -1) return { ...cleared, pending: [...cleared.pending, command] };
    const earlier = cleared.pending[waiting]!;
    return { ...cleared, pending: cleared.pending.with(waiting, { ...command, base: earlier.do === "set" ? earlier.base : command.base }) };
  }
  if (command.do === "remove") {
    const rows = rowsOf(visibleFacts(state), command.part);
    const at = rows.findIndex((row) => row.id === command.row);
    const row = rows[at];
    const removed = row ? { ...state.removed, [command.row]: { row, before: rows[at + 1]?.id ?? null } } : state.removed;
    return { ...state, removed, pending: [...state.pending, command] };
  }
  return { ...state, pending: [...state.pending, command] };
}

/** Takes the answer to the commands on their way. `textOf` makes the text under which refused input stays visible. */
export function settle(state: RegisterState, outcomes: readonly FactOutcome[], textOf: (cell: Cell, value: FieldValue) => string): { state: RegisterState; notices: Notice[] } {
  const answered = state.pending.slice(0, state.inFlight);
  const notices: Notice[] = [];
  let next: RegisterState = { ...state, pending: state.pending.slice(state.inFlight), inFlight: 0 };
  answered.forEach((command, index) => {
    const outcome = outcomes[index] ?? { outcome: "gone" as const };
    next = settleOne(next, command, outcome, notices, textOf);
  });
  return { state: next, notices };
}

function settleOne(state: RegisterState, command: FactCommand, outcome: FactOutcome, notices: Notice[], textOf: (cell: Cell, value: FieldValue) => string): RegisterState {
  const value = command.do === "set" ? (command.value as FieldValue) : null;
  switch (outcome.outcome) {
    case "done":
      return command.do === "set" ? rebase(told(state, command, value, outcome.version), command, outcome.version) : acknowledged(state, command, outcome.version);
    case "conflict": {
      if (command.do !== "set") return state;
      const known = told(state, command, outcome.value, outcome.version);
      const later = state.pending.findLast((candidate) => isSetOf(candidate, command));
      const mine = later?.do === "set" ? (later.value as FieldValue) : value;
      const without = { ...known, pending: known.pending.filter((candidate) => !isSetOf(candidate, command)) };
      if (sameValue(mine, outcome.value)) return without;
      const conflict: Conflict = { mine, theirs: outcome.value, version: outcome.version, by: outcome.by, at: outcome.at };
      return { ...without, conflicts: { ...without.conflicts, [keyOf(command)]: conflict } };
    }
    case "invalid":
      return command.do === "set" ? { ...state, refused: { ...state.refused, [keyOf(command)]: { input: textOf(command, value), problem: outcome.problem } } } : state;
    case "gone":
      notices.push({ kind: "gone", details: command.do === "set" && value !== null ? [textOf(command, value)] : [] });
      return state;
    case "in-use":
      notices.push({ kind: "in-use", details: outcome.by });
      return state;
  }
}

function acknowledged(state: RegisterState, command: FactCommand, version: number): RegisterState {
  const facts = applyCommand(state.server.facts, command, state.removed);
  const given = command.do === "add" ? Object.entries(command.values).filter(([, value]) => value !== null) : [];
  const versions = command.do === "add" ? given.reduce((all, [field]) => withVersion(all, { part: command.part, row: command.row, field }, version), state.server.versions) : state.server.versions;
  const fresh = command.do === "add" || command.do === "restore" ? [...state.fresh, { part: command.part, row: command.row }] : state.fresh;
  return { ...state, fresh, server: { ...state.server, facts, versions } };
}

/** Own later changes of the same cell were made on top of what has just been confirmed. */
const rebase = (state: RegisterState, cell: Cell, version: number): RegisterState => ({
  ...state,
  pending: state.pending.map((command) => (isSetOf(command, cell) && command.do === "set" ? { ...command, base: version } : command)),
});

/** The server's truth about one cell; older news than what is known is ignored. */
function told(state: RegisterState, cell: Cell, value: FieldValue, version: number): RegisterState {
  if (version < versionAt(state.server.versions, cell)) return state;
  return { ...state, server: { ...state.server, facts: withValue(state.server.facts, cell, value), versions: withVersion(state.server.versions, cell, version) } };
}

/** News from the hub: somebody set a cell. Own changes come back too and leave no mark. */
export function remoteSet(state: RegisterState, cell: Cell, value: FieldValue, version: number, by: string, now: number): RegisterState {
  if (version <= versionAt(state.server.versions, cell)) return state;
  const own = state.pending.slice(0, state.inFlight).some((command) => isSetOf(command, cell) && command.do === "set" && sameValue(command.value as FieldValue, value));
  const known = told(state, cell, value, version);
  return own ? known : { ...known, touched: { ...known.touched, [keyOf(cell)]: { by, at: now } } };
}

/** A whole new state from the server. */
export const loaded = (state: RegisterState, server: ServerFacts): RegisterState => ({ ...state, server, fresh: [] });

/** Whether an answer was overtaken: it was read before something that is known by now, a confirmed own change or news from the hub. */
export function isOutdated(state: RegisterState, server: ServerFacts): boolean {
  if (server.seq < state.server.seq) return true;
  if (state.fresh.some(({ part, row }) => !rowsOf(server.facts, part).some((candidate) => candidate.id === row))) return true;
  return Object.entries(state.server.versions).some(([part, rows]) =>
    Object.entries(rows ?? {}).some(([row, fields]) => {
      const told = server.versions[part as PartId]?.[row];
      return told !== undefined && Object.entries(fields).some(([field, version]) => (told[field] ?? 0) < version);
    }),
  );
}

/** Input that does not fit its field: the old value stays, the input stays visible. */
export const refuseInput = (state: RegisterState, cell: Cell, input: string, problem: FieldProblem): RegisterState => ({
  ...state,
  refused: { ...state.refused, [keyOf(cell)]: { input, problem } },
});

export function clearMarks(state: RegisterState, cell: Cell): RegisterState {
  const key = keyOf(cell);
  if (!(key in state.refused) && !(key in state.conflicts)) return state;
  const { [key]: _refused, ...refused } = state.refused;
  const { [key]: _conflict, ...conflicts } = state.conflicts;
  return { ...state, refused, conflicts };
}

const isSetOf = (command: FactCommand, cell: Cell): boolean => command.do === "set" && command.part === cell.part && command.row === cell.row && command.field === cell.field;

