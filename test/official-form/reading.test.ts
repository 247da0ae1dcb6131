import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { assembleForm } from "#app/document-model/assemble-form.ts";
import { formAnnexes } from "#app/document-model/form-annexes.ts";
import type { FormScalar } from "#app/domain/official-form/mapping.ts";
import { fillForm } from "#server/official-form/fill/fill.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { numberBlanks } from "#server/official-form/number-blanks.ts";
import { openPackage } from "#server/official-form/package/open-package.ts";
import { withoutOutsideTargets } from "#server/official-form/package/outside-targets.ts";
import { readForm, wordsOf } from "#server/official-form/reading.ts";
import { fillingOf, form, FORMS } from "./forms.ts";

describe.each(FORMS)("form %s for looking at", (name) => {
  const { blanks } = inspectForm(form(name));

  it("shows every blank in its text, in the order of the list", () => {
    const shown = JSON.stringify(readForm(form(name))).matchAll(/"blank":"([^"]+)"/g);
    const order = [...new Set(Array.from(shown, (match) => match[1]))];
    expect(order).toEqual(blanks.map(({ id }) => id));
  });

  it("shows a value that is too long as the file does: the same annexes, in the same order, for the same places", () => {
    const { mapping, values } = fillingOf(inspectForm(form(name)));
    const long = new Set(blanks.filter(({ type, capacity }) => (type === "text" || type === "long-text") && capacity >= 20).map(({ id }) => id));
    const names = Object.entries(mapping.blanks).flatMap(([id, decision]) => (long.has(id) ? [typeof decision === "string" ? decision : (decision as { value: string }).value] : []));
    const all = Object.fromEntries(
      Object.entries(values.values).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, names.includes(`${key}[].${column}`) ? stretched(cell) : cell]))) : names.includes(key) ? stretched(value) : value,
      ]),
    );
    const filled = fillForm(form(name), mapping, { ...values, values: all });
    const shown = formAnnexes({ reading: readForm(form(name)), mapping, values: all });
    expect(shown.map(({ number, title, place }) => ({ number, title, place }))).toEqual(filled.annexes);
    expect(shown.length).toBeGreaterThan(0);
    const text = JSON.stringify(assembleForm({ reading: readForm(form(name)), mapping, values: all, title: "", statusLine: "" }).blocks);
    expect(filled.annexes.filter(({ number, title }) => !text.includes(`siehe Anlage ${number}"`) || !text.includes(`Anlage ${number}: ${title}`))).toEqual([]);
  });

  it("carries each number once for each place, and opens as a Word file", () => {
    const numbered = numberBlanks(form(name));
    openPackage(numbered);
    const words = wordsOf(numbered).join("\n");
    const missing = blanks.flatMap((blank, at) => (new RegExp(`(^|\\D)${at + 1}(\u00a0|$)`, "m").test(words) || blank.kind === "form-field" ? [] : [`${at + 1} ${blank.id}`]));
    expect(missing).toEqual([]);
    expect(words).not.toMatch(/[\ue0f1\ue0f2]/);
  });
});

it("leads nowhere outside when its pages are set", () => {
  const parts = unzipSync(form("pandoc"));
  const name = "word/_rels/document.xml.rels";
  const rels = new TextDecoder().decode(parts[name]);
  const linked = rels.replace("</Relationships>", '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/pixel.png" TargetMode="External"/></Relationships>');
  const bytes = zipSync({ ...parts, [name]: new TextEncoder().encode(linked) });
  const safe = openPackage(withoutOutsideTargets(bytes)).xml(name).source;
  expect(safe).not.toContain("http://127.0.0.1:9");
  expect(safe).toContain('Target="urn:kim:nowhere" TargetMode="External"');
  const untouched = form("pandoc");
  expect(openPackage(numberBlanks(bytes)).xml(name).source).not.toContain("127.0.0.1");
  expect(withoutOutsideTargets(untouched)).toBe(untouched);
});

const stretched = (value: FormScalar): string => `${String(value)} ${"lang ".repeat(9000)}`;
