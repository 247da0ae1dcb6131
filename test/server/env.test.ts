import { isAbsolute } from "node:path";
import { describe, expect, test } from "vitest";
import { EnvProblem, readEnv } from "#server/env.ts";

const problemOf = (source: Record<string, string | undefined>): string => {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvProblem) return error.message;
    throw error;
  }
  return "";
};

describe("the environment", () => {
  test("without any setting listens on loopback, port 3000, with sample data in ./data", () => {
    const env = readEnv({});
    expect(env).toMatchObject({ host: "127.0.0.1", port: 3000, sampleData: true, administrator: undefined, publicUrl: undefined });
    expect(isAbsolute(env.dataDir)).toBe(true);
  });

  test("an empty setting counts as not set", () => {
    expect(readEnv({ PORT: "", HOST: "" })).toMatchObject({ port: 3000, host: "127.0.0.1" });
  });

  test("sample accounts, whose passwords are public, never appear by themselves where others can reach the program", () => {
    expect(readEnv({ HOST: "0.0.0.0" }).sampleData).toBe(false);
    expect(readEnv({ PUBLIC_URL: "https://kim.kreis.example" }).sampleData).toBe(false);
    expect(readEnv({ HOST: "0.0.0.0", SAMPLE_DATA: "ja" }).sampleData).toBe(true);
    expect(readEnv({ SAMPLE_DATA: "nein" }).sampleData).toBe(false);
  });

  test.each([
    [{ PORT: "achtzig" }, /PORT/],
    [{ PORT: "70000" }, /PORT.*65535/],
    [{ PORT: "80.5" }, /PORT/],
    [{ PUBLIC_URL: "kim.kreis.example" }, /PUBLIC_URL/],
    [{ PUBLIC_URL: "https://kim.kreis.example/kim" }, /PUBLIC_URL.*Pfad/],
    [{ SAMPLE_DATA: "vielleicht" }, /SAMPLE_DATA/],
    [{ ADMIN_EMAIL: "leitung@kreis.example" }, /gehören zusammen/],
    [{ ADMIN_EMAIL: "leitung", ADMIN_PASSWORD: "lang genug fürs Konto" }, /ADMIN_EMAIL/],
    [{ ADMIN_EMAIL: "leitung@kreis.example", ADMIN_PASSWORD: "kurz" }, /12 Zeichen/],
    [{ LOG_LEVEL: "laut" }, /LOG_LEVEL/],
  ])("%j is refused with a sentence that names it", (source, sentence) => {
    expect(problemOf(source)).toMatch(sentence);
  });

  test("a wrong setting is named once, with what was given, but never a password", () => {
    expect(problemOf({ PORT: "achtzig" })).toBe("PORT ist eine Zahl. Angegeben ist „achtzig“.");
    expect(problemOf({ ADMIN_EMAIL: "leitung@kreis.example", ADMIN_PASSWORD: "kurz" })).not.toContain("kurz");
  });

  test("every wrong setting is named at once", () => {
    expect(problemOf({ PORT: "x", LOG_LEVEL: "y" })).toMatch(/PORT.*LOG_LEVEL/s);
  });
});
