import type { ContractLine } from "#app/domain/contract/contract-run.ts";
import { formatField, money } from "#app/domain/facts/field.ts";
import { sumVzae, formatDecimal } from "#app/domain/values/vzae.ts";
import { sha256 } from "../bytes/sha256.ts";
import { zipFiles, type ArchiveEntry } from "../export/archive.ts";

/** A contract with its frozen file, and what proves it where an official form was filled. */
export interface FrozenContract {
  line: ContractLine;
  bytes: Uint8Array;
  protocol: string | null;
}

/** All frozen contracts with a table of sums and checksums as one ZIP; made of frozen files alone, so that it is the same until one of them changes. */
export function contractsArchive(contracts: readonly FrozenContract[]): Uint8Array {
  const last = contracts.map(({ line }) => line.fassung!.at).toSorted().at(-1)!;
  const named = withPaths(contracts);
  const files: ArchiveEntry[] = named.flatMap(({ path, contract: { line, bytes, protocol } }) => [
    { path: `Vertraege/${path}`, bytes, modified: line.fassung!.at },
    ...(protocol === null ? [] : [textEntry(`Nachweise/${path.replace(/\.docx$/, "")}_Pruefprotokoll.json`, protocol, line.fassung!.at)]),
  ]);
  const entries = [...files, textEntry("Vertraege.csv", tableOf(named), last)];
  const sums = entries.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
  return zipFiles([...entries, textEntry("Pruefsummen.sha256", sums, last)]);
}

/** Two Träger may be called alike: the second file gets a number. */
function withPaths(contracts: readonly FrozenContract[]): { path: string; contract: FrozenContract }[] {
  const taken = new Map<string, number>();
  return contracts.map((contract) => {
    const name = contract.line.fassung!.fileName;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { path: count === 1 ? name : name.replace(/\.docx$/, `_${count}.docx`), contract };
  });
}

const BYTE_ORDER_MARK = "\ufeff";
const HEAD = ["Träger", "Variante", "VZÄ", "Höchstbetrag (€)", "Fassung", "Datei", "SHA-256"];
const amount = money("");

/** Semicolons and a byte order mark, so that Excel opens it in German. Sums count the first level only: the second passes on what is in the first. */
function tableOf(named: readonly { path: string; contract: FrozenContract }[]): string {
  const rows = named.map(({ path, contract: { line, bytes } }) => [line.traeger, line.variant, formatDecimal(line.vzae), formatField(amount, line.betrag), String(line.fassung!.number), path, sha256(bytes)]);
  const first = named.map(({ contract }) => contract.line).filter(({ variant }) => variant !== "C");
  const sum = ["Summe", "", formatDecimal(sumVzae(first.map(({ vzae }) => vzae))), formatField(amount, first.reduce((total, { betrag }) => total + (betrag ?? 0), 0)), "", "", ""];
  return `${BYTE_ORDER_MARK}${[HEAD, ...rows, sum].map((row) => row.map(quoted).join(";")).join("\r\n")}\r\n`;
}

/** A cell that begins like a formula is text: a name must not compute anything in a spreadsheet. */
const quoted = (text: string): string => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const textEntry = (path: string, text: string, modified: string): ArchiveEntry => ({ path, bytes: new TextEncoder().encode(text), modified });
