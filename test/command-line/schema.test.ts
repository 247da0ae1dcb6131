import { describe, expect, it } from "vitest";
import { REGISTER } from "#app/domain/facts/register.ts";
import { kim } from "./files.ts";

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
});
