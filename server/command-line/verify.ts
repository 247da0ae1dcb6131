import { formMappingSchema, formValuesSchema } from "#app/domain/official-form/mapping.ts";
import { verdictText } from "#app/wording/form-reports.ts";
import { renderComparison, withPages } from "../official-form/render.ts";
import { readArguments } from "./arguments.ts";
import { valueOf, withWorkshop } from "./form.ts";
import { protocolBeside } from "./form-protocol.ts";
import { EXIT, Unusable, type Command } from "./io.ts";
import { readBytes, readJson } from "./read-json.ts";

const usage = "kim verify <datei.docx> [--protokoll <pruefprotokoll.json>] [--form <formular.docx> --mapping <zuordnung.json> --values <werte.json>] [--render] [--json]";

export const command: Command = {
  usage: `${usage}\n    Prüft, ob eine zurückgekommene Datei noch der erzeugte Vertrag ist. Ausgang 0 unverändert oder nur neu gespeichert, 1 weicht ab.`,
  async run(args, io) {
    const { positionals, values: options } = readArguments(usage, args, { protokoll: { type: "string" }, form: { type: "string" }, mapping: { type: "string" }, values: { type: "string" }, render: { type: "boolean" }, json: { type: "boolean" } });
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
      const result = options.render && verdict.verdict !== "unchanged" ? withPages(verdict, await renderComparison(valueOf(await workshop.fill(form, mapping, values), formPath).bytes, returned)) : verdict;
      io.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : verdictText(path, result));
      return result.verdict === "deviating" ? EXIT.blocking : EXIT.ok;
    });
  },
};
