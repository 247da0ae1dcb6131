import { describe, expect, it } from "vitest";
import { clockReaders, cycles, environmentReaders, forbiddenArrows, longFiles, roomCircles, serverInApp, unusedArrows } from "./architecture/house-rules.ts";
import { sourceFiles, type SourceFile } from "./architecture/source-files.ts";

const files = sourceFiles();
const file = (path: string, text: string): SourceFile => ({ path, text });

describe("the house", () => {
  it("is looked at as a whole", () => {
    expect(files.length).toBeGreaterThan(150);
  });

  it("has only the arrows of the plan", () => {
    expect(forbiddenArrows(files)).toEqual([]);
  });

  it("has no arrow in the plan that nothing goes along", () => {
    expect(unusedArrows(files)).toEqual([]);
  });

  it("has no rooms that need each other in a circle", () => {
    expect(roomCircles(files)).toEqual([]);
  });

  it("never imports the server from the app", () => {
    expect(serverInApp(files)).toEqual([]);
  });

  it("has no import cycle", () => {
    expect(cycles(files)).toEqual([]);
  });

  it("has no file that needs more than a few screens", () => {
    expect(longFiles(files)).toEqual([]);
  });

  it("reads the environment in one place", () => {
    expect(environmentReaders(files)).toEqual([]);
  });

  it("keeps the clock out of rules, words and templates", () => {
    expect(clockReaders(files)).toEqual([]);
  });
});

describe("the guards", () => {
  it.each([
    ["React in the domain", file("app/domain/x.ts", 'import { useState } from "react";')],
    ["Tiptap in the domain, as a type", file("app/domain/x.ts", 'import type { Node } from "@tiptap/pm/model";')],
    ["the document model in the domain", file("app/domain/x.ts", 'import { markdownToContent } from "#app/document-model/markdown.ts";')],
    ["React in the editor schema", file("app/document-model/x.ts", 'import { NodeViewWrapper } from "@tiptap/react";')],
    ["the server in a route", file("app/routes/x.tsx", 'import { runKim } from "#server/command-line/commands.ts";')],
    ["services at run time in a screen", file("app/screens/x.tsx", 'import { x } from "#app/services.ts";')],
    ["rooms in the export", file("server/export/x.ts", 'import type { Collab } from "#server/collab/collab.ts";')],
    ["a use case at run time in the rooms", file("server/collab/x.ts", 'import { exportVorhaben } from "../vorhaben/vorhaben-file.ts";')],
    ["tests in the product", file("server/vorhaben/x.ts", 'import { vorhaben } from "#test/builders/vorhaben.ts";')],
    ["facts at run time in a template", file("templates/x.ts", 'import { REGISTER } from "#app/domain/facts/register.ts";')],
    ["a lazy import", file("app/domain/x.ts", 'const x = await import("docx");')],
    ["a re-export", file("app/wording/x.ts", 'export { Editor } from "@tiptap/core";')],
    ["an unknown room", file("app/utils/x.ts", 'import { useState } from "yjs";')],
  ])("find %s", (_name, wrong) => {
    expect(forbiddenArrows([wrong])).toHaveLength(1);
  });

  it("find cycles, but not those of types", () => {
    const a = file("app/domain/a.ts", 'import { b } from "./b.ts";');
    expect(cycles([a, file("app/domain/b.ts", 'import { c } from "#app/domain/c.ts";'), file("app/domain/c.ts", 'import { a } from "./a.ts";')])).toEqual([expect.stringContaining("a.ts -> app/domain/b.ts -> app/domain/c.ts -> app/domain/a.ts") as string]);
    expect(cycles([a, file("app/domain/b.ts", 'import type { A } from "./a.ts";')])).toEqual([]);
  });

  it("find arrows without use and rooms in a circle", () => {
    expect(unusedArrows([])).toContainEqual(expect.stringMatching(/^app\/ui need not reach app\/wording/));
    const forth = file("app/ui/x.ts", 'import { x } from "#app/wording/x.ts";');
    const back = file("app/wording/x.ts", 'import { x } from "#app/ui/x.ts";');
    expect(roomCircles([forth, back])).toHaveLength(2);
    expect(roomCircles([forth])).toEqual([]);
  });

  it("find long files, the environment and the clock", () => {
    expect(longFiles([file("app/ui/x.tsx", "\n".repeat(401)), file("templates/x.ts", "\n".repeat(401))])).toEqual([expect.stringContaining("app/ui/x.tsx") as string]);
    expect(environmentReaders([file("server/x.ts", "const port = process.env.PORT;"), file("server/y.ts", "// process.env is read elsewhere")])).toHaveLength(1);
    expect(clockReaders([file("app/domain/x.ts", "const today = new Date();"), file("server/x.ts", "const today = new Date();")])).toHaveLength(1);
    expect(serverInApp([file("app/x.ts", 'import type { Env } from "#server/env.ts";')])).toHaveLength(1);
  });
});
