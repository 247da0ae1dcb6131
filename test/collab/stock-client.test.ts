import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { removeData, saved, startHarness, stockClient, synced, WAYS, when, type Harness } from "./harness.ts";

describe.each(WAYS)("P-27 over $way:", ({ socketOf }) => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await startHarness({ socketOf });
  });
  afterEach(async () => {
    await harness.stop();
    removeData(harness);
  });

  test("P-04 two stock clients see each other's text, and the log has it", async () => {
    const anna = stockClient(harness, "anna");
    const bernd = stockClient(harness, "bernd");
    await Promise.all([synced(anna), synced(bernd)]);
    anna.type("Ziele ");
    await when([bernd.doc as never], () => bernd.text() === "Ziele ");
    bernd.type("des Kreises");
    await when([anna.doc as never], () => anna.text() === "Ziele des Kreises");
    await Promise.all([saved(anna), saved(bernd)]);
    const contents = await harness.collab.texts.contentsOf("rhein-kreis", "handlungskonzept");
    expect(contents.get("ziele")).toEqual({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Ziele des Kreises" }] }] });
    anna.destroy();
    bernd.destroy();
  });
});
