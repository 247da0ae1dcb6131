import type { SlotContext } from "./slot-values.ts";
import { forwardingKommuneOf, traegerOf } from "./slot-values.ts";
import { variantOf } from "./variant.ts";

interface Signatory {
  name: string;
  function: string;
}

const NONE: Signatory = { name: "", function: "" };

const representation = (name: string | null | undefined, office: string | null | undefined): Signatory => (name || office ? { name: name ?? "", function: office ?? "" } : NONE);

/** Reads "Name, Funktion" from each line; a line without a comma is a name. Blank lines count for nothing. */
export function parseSignatories(text: string | null): Signatory[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const comma = line.indexOf(",");
      return comma < 0 ? { name: line, function: "" } : { name: line.slice(0, comma).trim(), function: line.slice(comma + 1).trim() };
    });
}

const entered = (text: string | null, otherwise: Signatory): Signatory[] => {
  const signatories = parseSignatories(text);
  return signatories.length > 0 ? signatories : [otherwise];
};

/** Who signs: as entered in the contract, otherwise the legal representation, otherwise one empty line. Never fewer than one. */
export function signatoriesOf(context: SlotContext): { kommune: Signatory[]; traeger: Signatory[] } {
  const { facts, vertrag } = context;
  const organisation = traegerOf(context);
  const giver = variantOf(context) === "C" ? forwardingKommuneOf(context) : facts.antragsteller;
  return {
    kommune: entered(vertrag.unterzeichnendeKommune, representation(giver?.vertretungName, giver?.vertretungFunktion)),
    traeger: entered(vertrag.unterzeichnendeTraeger, representation(organisation?.vertretungName, organisation?.vertretungFunktion)),
  };
}
