import { describe, expect, test } from "vitest";
import { attachment } from "#app/routes/attachment.ts";

describe("a file to save", () => {
  test("keeps umlauts in its name and gives old programs a plain one", () => {
    const header = attachment("", "Weiterleitungsvertrag Müller „Süd“.docx", "text/plain").headers.get("content-disposition");
    expect(header).toBe(`attachment; filename="Weiterleitungsvertrag Muller Sud.docx"; filename*=UTF-8''Weiterleitungsvertrag%20M%C3%BCller%20%E2%80%9ES%C3%BCd%E2%80%9C.docx`);
  });

  test("a quote or a line break in the name cannot end the header", () => {
    const header = attachment("", 'a"; filename="b\r\nSet-Cookie: x.docx', "text/plain").headers.get("content-disposition")!;
    expect(header).not.toMatch(/[\r\n]/);
    expect(header.match(/"/g)).toHaveLength(2);
  });
});
