import { FormRefused } from "../refused.ts";
import { LIMITS } from "../limits.ts";
import { attributeOf, elementsOf } from "../xml/xml-node.ts";
import { readZip } from "../zip/read-zip.ts";
import { WordPackage } from "./word-package.ts";

const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

/** Opens a file as a Word package, or says what it is instead. @throws FormRefused */
export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes.byteLength > LIMITS.fileBytes) throw new FormRefused({ code: "too-large", params: { limit: `${LIMITS.fileBytes / 1024 / 1024} MB` } });
  refuseOtherFormats(bytes);
  const found = new WordPackage(readZip(bytes));
  if (found.get("mimetype") !== undefined && found.get("content.xml") !== undefined) throw new FormRefused({ code: "odt" });
  if (found.get("EncryptedPackage") !== undefined) throw new FormRefused({ code: "password" });
  const types = found.maybeXml("[Content_Types].xml");
  if (types === undefined) throw new FormRefused({ code: "not-word" });
  const declared = elementsOf(types.root).map((element) => ({ part: attributeOf(element, "PartName")?.replace(/^\//, ""), type: attributeOf(element, "ContentType") ?? "" }));
  if (declared.some(({ type }) => /macroEnabled|vbaProject|vbaData/i.test(type)) || found.entries.some(({ name }) => /vba(Project|Data)|\/activeX\/.*\.bin$/i.test(name))) throw new FormRefused({ code: "macros" });
  // Every XML part is read once here: what is damaged, or reaches out of the file, is found before anything is made of it.
  for (const { name } of found.entries) if (/\.(xml|rels|vml)$/i.test(name)) found.xml(name);
  const main = found.get(found.main);
  if (main === undefined) throw new FormRefused(declared.some(({ type }) => type === DOCUMENT) ? { code: "missing-part", params: { part: found.main } } : { code: "not-word" });
  const type = declared.find(({ part }) => part?.toLowerCase() === main.name.toLowerCase())?.type;
  if (type === TEMPLATE) throw new FormRefused({ code: "template" });
  if (type !== undefined && type !== DOCUMENT) throw new FormRefused({ code: "not-word" });
  if (found.xml(main.name).root.name !== "w:document") throw new FormRefused({ code: "not-word" });
  return found;
}

const startsWith = (bytes: Uint8Array, signature: string): boolean => bytes.byteLength >= signature.length && Array.from(signature).every((character, at) => bytes[at] === character.charCodeAt(0));

function refuseOtherFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, "PK\x03\x04")) return;
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new FormRefused({ code: encrypted ? "password" : "old-word" });
  }
  if (startsWith(bytes, "%PDF")) throw new FormRefused({ code: "pdf" });
  if (startsWith(bytes, "{\\rtf")) throw new FormRefused({ code: "rtf" });
  throw new FormRefused({ code: "not-a-zip" });
}
