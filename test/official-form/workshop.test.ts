import { afterAll, describe, expect, it } from "vitest";
import { createFormWorkshop } from "#server/official-form/index.ts";
import { p, wordForm } from "#test/builders/word-form.ts";
import { fillingOf, form } from "./forms.ts";

describe("the workshop", () => {
  const workshop = createFormWorkshop();
  afterAll(() => workshop.close());

  it("does every job in its thread, one after the other", async () => {
    const bytes = form("textfelder");
    const inspected = await workshop.inspect(bytes);
    if (!inspected.ok) throw new Error("inspect");
    const { mapping, values } = fillingOf(inspected.value);
    const filled = await workshop.fill(bytes, mapping, values);
    if (!filled.ok) throw new Error("fill");
    const [proof, verdict, comparison] = await Promise.all([workshop.prove(bytes, mapping, values, filled.value.bytes), workshop.verify(bytes, mapping, values, filled.value.bytes), workshop.compare(bytes, bytes)]);
    expect([proof, verdict, comparison]).toMatchObject([{ value: { valid: true } }, { value: { verdict: "unchanged" } }, { value: { same: true } }]);
  });

  it("answers a refusal as a value and goes on", async () => {
    expect(await workshop.inspect(new Uint8Array([1, 2]))).toEqual({ ok: false, problems: [{ code: "not-a-zip" }] });
    expect(await workshop.inspect(form("pandoc"))).toMatchObject({ ok: true });
  });

  it("gives up a job that takes too long or too much, and goes on with a new thread", async () => {
    const hurried = createFormWorkshop({ timeLimitMs: 1 });
    expect(await hurried.inspect(wordForm({ body: p("Träger: ........").repeat(3000) }))).toEqual({ ok: false, problems: [{ code: "time-limit" }] });
    await hurried.close();
    const narrow = createFormWorkshop({ memoryLimitMb: 24 });
    expect(await narrow.inspect(wordForm({ body: p("Träger: ........").repeat(60_000) }))).toEqual({ ok: false, problems: [{ code: "memory-limit" }] });
    expect(await narrow.inspect(form("pandoc"))).toMatchObject({ ok: true });
    await narrow.close();
  });
});
