import { formMappingSchema, formValuesSchema } from "#app/domain/official-form/mapping.ts";
import type { ProofCheck } from "#app/domain/official-form/proof.ts";
import { verdictText } from "#app/wording/form-reports.ts";
import { renderComparison, withPages } from "../official-form/render.ts";
import { readArguments } from "./arguments.ts";
import { valueOf, withWorkshop } from "./form.ts";
import { protocolBeside } from "./form-protocol.ts";
import { EXIT, Unusable, type Command } from "./io.ts";
import { readBytes, readJson } from "./read-json.ts";

const NOT_ASKED: ProofCheck = { id: "render", passed: "not-done", detail: "ohne Vergleich der Seiten verlangt" };

const usage = "kim verify <datei.docx> [--protokoll <pruefprotokoll.json>] [--form <formular.docx> --mapping <zuordnung.json> --values <werte.json>] [--ohne-seiten] [--json]";

export const command: Command = {
  usage: `${usage}\n    Prüft, ob eine zurückgekommene Datei noch der erzeugte Vertrag ist. Ausgang 0 unverändert oder nur neu gespeichert, 1 weicht ab. Was nur neu gespeichert scheint, wird auch auf den Seiten verglichen, wenn LibreOffice da ist.`,
  async run(args, io) {
    const { positionals, values: options } = readArguments(usage, args, { protokoll: { type: "string" }, form: { type: "string" }, mapping: { type: "string" }, values: { type: "string" }, "ohne-seiten": { type: "boolean" }, json: { type: "boolean" } });
    const path = positionals[0]!;
    const returned = await readBytes(path);
    const protocol = options.form && options.mapping && options.values ? undefined : await protocolBeside(path, options.protokoll);
    const formPath = options.form ?? protocol?.form;
    if (formPath === undefined || (!protocol && (!options.mapping || !options.values))) throw new Unusable([`${path}: Womit die Datei zu vergleichen ist, fehlt: das Prüfprotokoll daneben, oder --form, --mapping und --values.`, usage]);
    const form = await readBytes(formPath);
    const mapping = options.mapping ? await readJson(options.mapping, formMappingSchema) : protocol!.mapping;
    const values = options.values ? await readJson(options.values, formValuesSchema) : protocol!.values;
    return withWorkshop(async (workshop) => {
      const verdict = valueOf(await workshop.verify(form, mapping, values, returned), path);
      if (protocol && verdict.hashes.form !== protocol.formHash) throw new Unusable([`${formPath}: Das ist nicht das Formular des Prüfprotokolls; seine Prüfsumme ist eine andere.`]);
      // What deviates anyway needs no pages, and the same bytes make the same ones.
      const result = verdict.verdict !== "harmless" ? verdict : withPages(verdict, options["ohne-seiten"] ? NOT_ASKED : await renderComparison(valueOf(await workshop.refill(form, mapping, values), formPath).bytes, returned));
      io.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : verdictText(path, result));
      return result.verdict === "deviating" ? EXIT.blocking : EXIT.ok;
    });
  },
};
