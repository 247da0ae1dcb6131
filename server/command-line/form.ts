import { basename, dirname, relative } from "node:path";
import { formMappingSchema, formValuesSchema } from "#app/domain/official-form/mapping.ts";
import { formProblemText } from "#app/wording/form-problems.ts";
import { comparisonText, fillText, inspectionText } from "#app/wording/form-reports.ts";
import { createFormWorkshop, type FormAnswer } from "../official-form/index.ts";
import { renderProof } from "../official-form/render.ts";
import { readArguments } from "./arguments.ts";
import { EXIT, Unusable, type Command, type Io } from "./io.ts";
import { readBytes, readJson } from "./read-json.ts";
import { protocolPath, type ProtocolFile } from "./form-protocol.ts";
import { makeFolder, writeFiles } from "./write-files.ts";

const INSPECT = "kim form inspect <formular.docx> [--json]";
const FILL = "kim form fill <formular.docx> --mapping <zuordnung.json> --values <werte.json> --out <datei.docx> [--render]";
const COMPARE = "kim form compare <alt.docx> <neu.docx> [--json]";

export const command: Command = {
  usage: `${INSPECT}\n    Findet die Felder eines amtlichen Formulars.\n  ${FILL}\n    Füllt nur die zugeordneten Felder und legt das Prüfprotokoll daneben. Ausgang 1, wenn etwas fehlt oder nicht passt.\n  ${COMPARE}\n    Zeigt, was in einer neuen Ausgabe anders ist. Ausgang 0 gleich, 1 verschieden.`,
  async run([action, ...args], io) {
    if (action === "inspect") return inspect(args, io);
    if (action === "fill") return fill(args, io);
    if (action === "compare") return compare(args, io);
    throw new Unusable(["Es fehlt, was mit dem Formular geschehen soll: inspect, fill oder compare.", INSPECT, FILL, COMPARE]);
  },
};

async function inspect(args: readonly string[], io: Io): Promise<number> {
  const { positionals, values } = readArguments(INSPECT, args, { json: { type: "boolean" } });
  const path = positionals[0]!;
  const bytes = await readBytes(path);
  const answer = await withWorkshop((workshop) => workshop.inspect(bytes));
  const inspection = valueOf(answer, path);
  io.out(values.json ? `${JSON.stringify(inspection, null, 2)}\n` : inspectionText(basename(path), inspection));
  return EXIT.ok;
}

async function fill(args: readonly string[], io: Io): Promise<number> {
  const { positionals, values: options } = readArguments(FILL, args, { mapping: { type: "string" }, values: { type: "string" }, out: { type: "string" }, render: { type: "boolean" } });
  const { mapping: mappingPath, values: valuesPath, out } = options;
  if (!mappingPath || !valuesPath || !out) throw new Unusable([`Es fehlt: ${[!mappingPath && "--mapping", !valuesPath && "--values", !out && "--out"].filter(Boolean).join(", ")}`, FILL]);
  const path = positionals[0]!;
  const form = await readBytes(path);
  const mapping = await readJson(mappingPath, formMappingSchema);
  const values = await readJson(valuesPath, formValuesSchema);
  makeFolder(dirname(out));
  return withWorkshop(async (workshop) => {
    const filled = await workshop.fill(form, mapping, values);
    // What the form itself refuses is an unusable file; what mapping and values leave open is a job that stopped.
    if (!filled.ok) {
      io.err(filled.problems.map((problem) => `${path}: ${formProblemText(problem)}\n`).join(""));
      if (filled.problems.some(({ code }) => code === "undecided-blank")) io.err('Jedes Feld braucht eine Entscheidung: einen Wert, {"text": "fester Text"} oder {"leave": "Grund"}.\n');
      return filled.problems.every(({ code }) => JOB_PROBLEMS.has(code)) ? EXIT.blocking : EXIT.unusable;
    }
    const proof = valueOf(await workshop.prove(form, mapping, values, filled.value.bytes), path);
    const checks = options.render ? [...proof.checks.filter(({ id }) => id !== "render"), await renderProof(filled.value.bytes, proof.text, { form: { bytes: form, text: valueOf(await workshop.words(form), path) } })] : proof.checks;
    if (!proof.valid) throw new Error(`The proof failed: ${JSON.stringify(proof.deviations)}`);
    // Not a defect: a form may cut off on its pages what stands in its file.
    const unseen = checks.find(({ id, passed }) => id === "render" && passed === false);
    if (unseen) {
      io.err(`${path}: Die Seiten zeigen nicht alles, was in der Datei steht; sie wurde nicht geschrieben. ${unseen.detail[0]!.toUpperCase()}${unseen.detail.slice(1)}\n`);
      return EXIT.blocking;
    }
    const protocol: ProtocolFile = { format: "kim-form-protocol", version: 1, proof: { ...proof, checks: [...checks] }, form: relative(dirname(out), path).replaceAll("\\", "/"), mapping, values, filled: filled.value.filled, left: filled.value.left, annexes: filled.value.annexes, computed: filled.value.computed };
    await writeFiles(dirname(out), [{ name: basename(out), bytes: filled.value.bytes }, { name: basename(protocolPath(out)), bytes: `${JSON.stringify(protocol, null, 2)}\n` }]);
    io.out(fillText(out, filled.value, checks));
    return EXIT.ok;
  });
}

async function compare(args: readonly string[], io: Io): Promise<number> {
  const { positionals, values } = readArguments(COMPARE, args, { json: { type: "boolean" } }, 2);
  const [old, renewed] = [await readBytes(positionals[0]!), await readBytes(positionals[1]!)];
  return withWorkshop(async (workshop) => {
    // Each by itself first, so that a refusal names the right file.
    for (const [at, bytes] of [old, renewed].entries()) valueOf(await workshop.inspect(bytes), positionals[at]!);
    const comparison = valueOf(await workshop.compare(old, renewed), positionals[1]!);
    io.out(values.json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison));
    return comparison.same ? EXIT.ok : EXIT.blocking;
  });
}

const JOB_PROBLEMS: ReadonlySet<string> = new Set(["other-form", "unknown-blank", "undecided-blank", "missing-value", "wrong-value", "forbidden-character", "unknown-choice", "not-a-date", "too-long", "no-list", "mixed-lists", "ambiguous-blank", "unreachable-blank", "left-over", "repeated-word"]);

export async function withWorkshop<T>(act: (workshop: ReturnType<typeof createFormWorkshop>) => Promise<T>): Promise<T> {
  const workshop = createFormWorkshop();
  try {
    return await act(workshop);
  } finally {
    await workshop.close();
  }
}

/** @throws Unusable with the file and one sentence for each problem */
export function valueOf<T>(answer: { ok: true; value: T } | Extract<FormAnswer, { ok: false }>, path: string): T {
  if (answer.ok) return answer.value;
  throw new Unusable(answer.problems.map((problem) => `${path}: ${formProblemText(problem)}`));
}
