import { describe, expect, test } from "vitest";
import { fieldsOf } from "#app/domain/facts/register.ts";
import { totalsOf } from "#app/screens/register/grid/totals.ts";
import { sortRows, viewRows } from "#app/screens/register/grid/view-order.ts";
import { filledRow } from "#app/screens/register/store/cell.ts";

const fields = fieldsOf("stellen");
const row = (id: string, vzae: number | null, kosten: number | null = null) => filledRow("stellen", id, { vzae, kosten });
const rows = [row("a", 1), row("b", null), row("c", 0.5), row("d", 10)];
const sorted = (direction: "ascending" | "descending") => sortRows(rows, "vzae", fields["vzae"]!, direction, String);

describe("sorting for viewing", () => {
  test("goes by figures, not by letters, and leaves empty cells at the end both ways", () => {
    expect(sorted("ascending").order).toEqual(["c", "a", "d", "b"]);
    expect(sorted("descending").order).toEqual(["d", "a", "c", "b"]);
  });
  test("keeps the order while cells are edited, and puts new rows last", () => {
    const order = sorted("ascending");
    const later = [row("a", 99), row("neu", 0), ...rows.slice(1)];
    expect(viewRows(later, order).map(({ id }) => id)).toEqual(["c", "a", "d", "b", "neu"]);
  });
});

describe("the sums below a table", () => {
  test("add amounts and VZÄ without binary dust", () => {
    const totals = totalsOf(Object.entries(fields), [row("a", 0.1, 5_700_000), row("b", 0.2, 50)]);
    expect(totals).toMatchObject({ vzae: "0,3", kosten: "57.000,50" });
  });
  test("leave out years and other numbers that count nothing", () => {
    expect(totalsOf(Object.entries(fieldsOf("vertraege")), [filledRow("vertraege", "v", { aufbewahrungJahre: 10, betrag: 100 })])).toEqual({ betrag: "1", eigenanteil: "0" });
  });
});
