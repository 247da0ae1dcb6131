import type { Selectable, Transaction } from "kysely";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database, VorhabenTables } from "../storage/database.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";

export type SectionRow = Selectable<VorhabenTables["section"]>;

/** The rows of one concept in one transaction. */
export class Manifest {
  readonly #trx: Transaction<Database>;
  readonly #vorhaben: Id;
  readonly #document: SectionRow["document"];
  readonly #rows: Map<Id, SectionRow>;
  constructor(trx: Transaction<Database>, vorhaben: Id, document: SectionRow["document"], rows: readonly SectionRow[]) {
    this.#trx = trx;
    this.#vorhaben = vorhaben;
    this.#document = document;
    this.#rows = new Map(rows.map((row) => [row.section, row]));
  }

  row = (section: Id): SectionRow | undefined => this.#rows.get(section);
  own = (): SectionRow[] => [...this.#rows.values()].filter((row) => row.own === 1 && !row.removed);
  exists = (section: Id | null): boolean => section === null || this.#rows.get(section)?.removed === 0;
  /** Before every other section that stands behind the same one: "directly behind" is meant. */
  front = (): number => Math.min(0, ...this.own().map((row) => row.position)) - 1;

  /** The nearest predecessor that is still there. */
  livingBefore(row: SectionRow): Id | null {
    let after = row.after;
    while (after !== null && !this.exists(after)) after = this.#rows.get(after)?.after ?? null;
    return after;
  }

  async insert(section: Id, title: string, level: 1 | 2, after: Id | null): Promise<void> {
    const row: SectionRow = {
      vorhaben: this.#vorhaben,
      document: this.#document,
      section,
      own: 1,
      title,
      level,
      after,
      position: this.front(),
      status: "offen",
      locked: 0,
      responsible: null,
      due: null,
      removed: 0,
    };
    await this.#trx.insertInto("section").values(row).execute();
    this.#rows.set(section, row);
  }

  async update(section: Id, values: Partial<SectionRow>): Promise<void> {
    await this.#trx.updateTable("section").set(values).where("vorhaben", "=", this.#vorhaben).where("document", "=", this.#document).where("section", "=", section).execute();
    this.#rows.set(section, { ...this.#rows.get(section)!, ...values });
  }

  /** Its followers stand behind its predecessor from now on, at its place and in their order. */
  async detach(row: SectionRow): Promise<void> {
    const siblings = this.own().filter((other) => other.after === row.after && other.section !== row.section).toSorted((a, b) => a.position - b.position);
    const followers = this.own().filter((other) => other.after === row.section).toSorted((a, b) => a.position - b.position);
    if (followers.length === 0) return;
    const order = [...siblings.filter((other) => other.position < row.position), ...followers, ...siblings.filter((other) => other.position >= row.position)];
    const start = this.front() - order.length;
    for (const [index, other] of order.entries()) await this.update(other.section, { after: row.after, position: start + index });
  }

  /** Its own title, or the one of the frame. */
  async titleOf(section: Id, templates: TemplateSource): Promise<string> {
    const own = this.#rows.get(section)?.title;
    if (own) return own;
    const concept = await this.#trx.selectFrom("concept").select("template_version").where("vorhaben", "=", this.#vorhaben).where("document", "=", this.#document).executeTakeFirstOrThrow();
    return templates.concept(this.#document, concept.template_version)?.sections.find((candidate) => candidate.id === section)?.title ?? section;
  }

  async organisationExists(row: Id): Promise<boolean> {
    const found = await this.#trx
      .selectFrom("fact_row")
      .select("row_id")
      .where("vorhaben", "=", this.#vorhaben)
      .where("part", "=", "organisationen")
      .where("row_id", "=", row)
      .where("removed", "=", 0)
      .executeTakeFirst();
    return found !== undefined;
  }
}
