import { z } from "zod";
import { isIsoDate } from "../../values/date.ts";
import { idSchema } from "../../values/ids.ts";
import { MAX_REMARK } from "../../values/limits.ts";
import { FORBIDDEN_CHARACTERS } from "../../facts/field.ts";

const remark = z
  .string()
  .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().min(1).max(MAX_REMARK).refine((text) => !FORBIDDEN_CHARACTERS.test(text)));
const day = z.string().refine(isIsoDate);
const subject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("whole") }),
  z.strictObject({ kind: z.literal("clause"), clause: idSchema }),
  z.strictObject({ kind: z.literal("slot"), slot: idSchema }),
  z.strictObject({ kind: z.literal("annex"), annex: z.int().min(0).max(99) }),
]);

/**
 * What a person asks for. The uploaded copy of `unterzeichnen` travels beside the command; ids of points and entries are made by the page, so that a
 * request sent twice acts once.
 */
export const pruefungCommandSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("vorlegen"), frist: day.nullable() }),
  z.strictObject({ do: z.literal("an-traeger-geben"), frist: day.nullable() }),
  z.strictObject({ do: z.literal("zustimmen"), vermerk: remark.nullable() }),
  z.strictObject({ do: z.literal("aenderung-erbitten"), point: idSchema, subject, text: remark }),
  z.strictObject({ do: z.literal("freigeben") }),
  z.strictObject({ do: z.literal("seiten-bestaetigen"), grund: remark }),
  z.strictObject({ do: z.literal("unterschriftsreif-machen") }),
  z.strictObject({ do: z.literal("unterzeichnen"), am: day }),
  z.strictObject({ do: z.literal("aenderung-beginnen"), anlass: remark, wirksamAb: day }),
  z.strictObject({ do: z.literal("aenderung-verwerfen") }),
  z.strictObject({ do: z.literal("zurueckziehen"), grund: remark }),
  z.strictObject({ do: z.literal("anmerken"), point: idSchema, subject, text: remark, intern: z.boolean() }),
  z.strictObject({ do: z.literal("antworten"), point: idSchema, entry: idSchema, text: remark }),
  z.strictObject({ do: z.literal("erledigen"), point: idSchema, erledigt: z.boolean() }),
]);
export type PruefungCommand = z.infer<typeof pruefungCommandSchema>;
export type PruefungStep = PruefungCommand["do"];
