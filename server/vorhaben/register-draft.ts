import { fieldsOf, MAX_ROWS, REGISTER, type PartId, type RegisterPart, type TableId } from "#app/domain/facts/register.ts";
import { formatField, problemOf, type FieldProblem, type FieldValue } from "#app/domain/facts/field.ts";
import type { FactCommand, FactHistoryEntry, FactOutcome } from "#app/domain/facts/commands.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { namedRows, placeName, referencesTo } from "./references.ts";
import { factsOf, isTable, type StoredRow } from "./stored-register.ts";

/** One carried-out change, as it goes into the audit trail and to open pages. */
export interface DraftChange {
  part: PartId;
  rowId: Id;
  change: FactHistoryEntry["change"];
  field: string | null;
  before: FieldValue;
  after: FieldValue;
  version: number;
  /** The row as it stood right after this change. */
  values: Readonly<Record<string, FieldValue>>;
  versions: Readonly<Record<string, number>>;
  /** The row behind it after this change. */
  next: Id | null;
}

/** As `FactOutcome`; who was faster is added by the caller, who knows the trail. */
type DraftOutcome = Exclude<FactOutcome, { outcome: "conflict" }> | { outcome: "conflict"; value: FieldValue; version: number };

/** The register in memory while the commands of one request are carried out: pure, no clock, no database. */
export class RegisterDraft {
  readonly changes: DraftChange[] = [];
  readonly dirty = new Set<StoredRow>();
  readonly #rows = new Map<string, StoredRow>();
  /** The rows of each part, removed ones included, in order. */
  readonly #parts = new Map<PartId, StoredRow[]>();
  readonly #usedOutside: (part: TableId, row: Id) => string[];

  /** `usedOutside` names what else than the register holds on to a row: roles, responsibilities. */
  constructor(rows: readonly StoredRow[], usedOutside: (part: TableId, row: Id) => string[] = () => []) {
    for (const row of rows) this.#enter(structuredClone(row));
    for (const part of this.#parts.keys()) this.#sort(part);
    this.#usedOutside = usedOutside;
  }

  get rows(): StoredRow[] {
    return [...this.#parts.values()].flat();
  }

  apply(command: FactCommand): DraftOutcome {
    switch (command.do) {
      case "set":
        return this.#set(command);
      case "add":
        return this.#add(command);
      case "remove":
        return this.#remove(command.part, command.row);
      case "restore":
        return this.#restore(command.part, command.row);
      case "move":
        return this.#move(command.part, command.row, command.before);
    }
  }

  #set({ part, row: rowId, field, value, base }: FactCommand & { do: "set" }): DraftOutcome {
    if (!Object.hasOwn(fieldsOf(part), field)) return { outcome: "invalid", problem: "unknown-field" };
    if (isTable(part) !== (rowId !== null)) return { outcome: "invalid", problem: "unknown-row" };
    const row = isTable(part) ? this.#live(part, rowId!) : this.#sheet(part);
    if (!row) return { outcome: "gone" };
    const taken = this.#checked(part, field, value);
    if ("problem" in taken) return { outcome: "invalid", problem: taken.problem };

    const present = row.data[field] ?? null;
    const version = row.versions[field] ?? 0;
    // A repeated request, or two people entering the same: nothing is lost, so nobody is bothered.
    if (same(present, taken.value)) return { outcome: "done", version };
    if (base !== version) return { outcome: "conflict", value: present, version };
    this.#write(row, field, taken.value);
    return { outcome: "done", version: version + 1 };
  }

  #add({ part, row: rowId, values, before }: FactCommand & { do: "add" }): DraftOutcome {
    const existing = this.#rows.get(keyOf(part, rowId));
    if (existing) return existing.removed ? { outcome: "gone" } : { outcome: "done", version: 1 };
    if (this.#liveRows(part).length >= MAX_ROWS) return { outcome: "invalid", problem: "too-large" };
    const data: Record<string, FieldValue> = {};
    for (const [field, value] of Object.entries(values)) {
      if (!Object.hasOwn(fieldsOf(part), field)) return { outcome: "invalid", problem: "unknown-field" };
      const taken = this.#checked(part, field, value);
      if ("problem" in taken) return { outcome: "invalid", problem: taken.problem };
      if (taken.value !== null) data[field] = taken.value;
    }
    const versions = Object.fromEntries(Object.keys(data).map((field) => [field, 1]));
    const row: StoredRow = { part, rowId, position: this.#positionBefore(part, before, rowId), data, versions, removed: false };
    this.#enter(row);
    this.#sort(part);
    this.#record(row, "added");
    return { outcome: "done", version: 1 };
  }

  #remove(part: TableId, rowId: Id): DraftOutcome {
    const row = this.#live(part, rowId);
    if (!row) return { outcome: "gone" };
    const by = [...this.#namesOf(part, rowId), ...this.#usedOutside(part, rowId)];
    if (by.length > 0) return { outcome: "in-use", by };
    const name = this.#name(row);
    row.removed = true;
    this.#record(row, "removed", null, name);
    return { outcome: "done", version: 0 };
  }

  #restore(part: TableId, rowId: Id): DraftOutcome {
    const row = this.#rows.get(keyOf(part, rowId));
    if (!row) return { outcome: "gone" };
    if (!row.removed) return { outcome: "done", version: 0 };
    if (this.#liveRows(part).length >= MAX_ROWS) return { outcome: "invalid", problem: "too-large" };
    row.removed = false;
    // What it named may be gone by now; a row that names nothing is better than one that names a ghost.
    const stale = Object.entries(fieldsOf(part)).filter(([name, field]) => namedRows(field, row.data[name] ?? null).some((id) => !this.#live(field.table as TableId, id)));
    for (const [name, field] of stale) {
      const kept = namedRows(field, row.data[name] ?? null).filter((id) => this.#live(field.table as TableId, id));
      row.data[name] = kept.length > 0 ? kept : null;
      row.versions[name] = (row.versions[name] ?? 0) + 1;
    }
    this.#record(row, "restored");
    return { outcome: "done", version: 0 };
  }

  #move(part: TableId, rowId: Id, before: Id | null): DraftOutcome {
    const row = this.#live(part, rowId);
    if (!row) return { outcome: "gone" };
    if (before === rowId || this.#next(row) === before) return { outcome: "done", version: 0 };
    row.position = this.#positionBefore(part, before, rowId);
    this.#sort(part);
    this.#record(row, "moved");
    return { outcome: "done", version: 0 };
  }

  /** The value as it may be stored: empty text is null, text in NFC, named rows exist. */
  #checked(part: PartId, name: string, value: unknown): { value: FieldValue } | { problem: FieldProblem } {
    const field = fieldsOf(part)[name]!;
    if (value === undefined) return { problem: "wrong-type" };
    if (value === "" || (Array.isArray(value) && value.length === 0)) return { value: null };
    const problem = problemOf(field, value);
    if (problem) return { problem };
    const taken = (typeof value === "string" ? value.normalize("NFC") : Array.isArray(value) ? [...new Set(value as Id[])] : value) as FieldValue;
    if (namedRows(field, taken).some((id) => !this.#live(field.table as TableId, id))) return { problem: "unknown-row" };
    return { value: taken };
  }

  #write(row: StoredRow, field: string, after: FieldValue): void {
    const before = row.data[field] ?? null;
    row.data[field] = after;
    row.versions[field] = (row.versions[field] ?? 0) + 1;
    this.#record(row, "set", before, after, field);
  }

  /** For whole rows `after` is the name under which people know it. */
  #record(row: StoredRow, change: DraftChange["change"], before: FieldValue = null, after: FieldValue = null, field: string | null = null): void {
    this.dirty.add(row);
    const named = change === "added" || change === "restored" || change === "moved" ? this.#name(row) : after;
    this.changes.push({
      part: row.part,
      rowId: row.rowId,
      change,
      field,
      before,
      after: named,
      version: field === null ? 0 : row.versions[field]!,
      values: { ...row.data },
      versions: { ...row.versions },
      next: isTable(row.part) && !row.removed ? this.#next(row) : null,
    });
  }

  #name(row: StoredRow): string | null {
    const { nameField, fields } = REGISTER[row.part] as RegisterPart;
    const value = nameField === undefined ? null : (row.data[nameField] ?? null);
    if (value === null) return null;
    const field = fields[nameField!]!;
    if (field.kind !== "ref") return formatField(field, value);
    const target = this.#rows.get(keyOf(field.table as PartId, value as Id));
    return target ? this.#name(target) : null;
  }

  #enter(row: StoredRow): void {
    this.#rows.set(keyOf(row.part, row.rowId), row);
    const others = this.#parts.get(row.part);
    if (others) others.push(row);
    else this.#parts.set(row.part, [row]);
  }

  #sort(part: PartId): void {
    this.#parts.get(part)?.sort((a, b) => a.position - b.position || (a.rowId < b.rowId ? -1 : 1));
  }

  #live(part: TableId, rowId: Id): StoredRow | undefined {
    const row = this.#rows.get(keyOf(part, rowId));
    return row && !row.removed ? row : undefined;
  }

  #sheet(part: PartId): StoredRow {
    const existing = this.#rows.get(keyOf(part, ""));
    if (existing) return existing;
    const row: StoredRow = { part, rowId: "", position: 1, data: {}, versions: {}, removed: false };
    this.#enter(row);
    return row;
  }

  #liveRows = (part: TableId): StoredRow[] => (this.#parts.get(part) ?? []).filter((row) => !row.removed);

  #next(row: StoredRow): Id | null {
    const rows = this.#liveRows(row.part as TableId);
    return rows[rows.indexOf(row) + 1]?.rowId ?? null;
  }

  /** Between two neighbours; when halving has used up the room between them, the table is numbered anew. An unknown `before` means the end. */
  #positionBefore(part: TableId, before: Id | null, moving: Id): number {
    const rows = this.#liveRows(part).filter((row) => row.rowId !== moving);
    const index = rows.findIndex((row) => row.rowId === before);
    if (index === -1) return (rows.at(-1)?.position ?? 0) + 1;
    const low = rows[index - 1]?.position ?? rows[index]!.position - 2;
    const high = rows[index]!.position;
    const middle = (low + high) / 2;
    if (middle > low && middle < high && high - low > 1e-6) return middle;
    for (const [place, row] of rows.entries()) {
      row.position = (place + 1) * 2;
      this.dirty.add(row);
    }
    return rows[index]!.position - 1;
  }

  #namesOf(part: TableId, rowId: Id): string[] {
    const found = this.rows.flatMap((row) =>
      row.removed
        ? []
        : referencesTo(part)
            .filter((reference) => reference.part === row.part && namedRows(reference.field, row.data[reference.name] ?? null).includes(rowId))
            .map((reference) => ({ row, field: reference.field })),
    );
    if (found.length === 0) return [];
    const facts = factsOf(this.rows);
    return found.map(({ row, field }) => placeName(facts, row.part, row.rowId, field));
  }
}

const keyOf = (part: PartId, rowId: Id): string => `${part}/${rowId}`;

const same = (a: FieldValue, b: FieldValue): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((id, index) => id === b[index]) : a === b;
