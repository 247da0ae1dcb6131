import { readFileSync } from "node:fs";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { REGISTER } from "#app/domain/facts/register.ts";
import { kim, minimal } from "./files.ts";

describe("kim schema", () => {
  it("describes the whole file as JSON Schema, with the German labels of the register", async () => {
    const { code, out } = await kim(["schema"]);
    expect(code).toBe(0);
    const schema = JSON.parse(out) as { $schema: string; required: string[]; properties: { facts: { properties: Record<string, { title: string; properties?: object }> } } };
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.required.toSorted()).toEqual(["facts", "format", "id", "title", "version"]);
    expect(Object.keys(schema.properties.facts.properties)).toEqual(Object.keys(REGISTER));
    expect(schema.properties.facts.properties.antragsteller!.title).toBe("Antragsteller");
    expect(out).toContain("Umfang (VZÄ)");
  });

  it("accepts the sample files and refuses what the reader refuses", async () => {
    const schema = z.fromJSONSchema(JSON.parse((await kim(["schema"])).out) as Parameters<typeof z.fromJSONSchema>[0]);
    for (const name of ["rhein-sieg-kreis", "rhein-kreis-neuss"]) {
      const file = JSON.parse(readFileSync(new URL(`../../templates/examples/${name}.json`, import.meta.url), "utf8")) as Record<string, unknown>;
      expect(schema.safeParse(file).error?.issues ?? []).toEqual([]);
    }
    expect(schema.safeParse(minimal()).success).toBe(true);
    for (const wrong of [minimal({ version: 2 }), minimal({ facts: { stellen: [{ id: "a", vzae: -1 }] } }), minimal({ facts: { antragsteller: { nmae: "X" } } }), minimal({ id: "Groß" })]) expect(schema.safeParse(wrong).success).toBe(false);
  });
});
