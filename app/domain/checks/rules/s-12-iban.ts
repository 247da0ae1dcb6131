import { atContract, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-12: the account of the Träger is an IBAN whose check digits fit, so that a slip of the keyboard is found before the money goes astray. */
export const s12: Rule = {
  id: "S-12",
  severity: "empfehlung",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const { id, iban } of facts.vertraege) {
      if (iban && !isIban(iban)) yield { place: atContract(id, "iban"), params: { vertrag: nameOf(facts, "vertraege", id) } };
    }
  },
};

/** Length of a German IBAN, shape of any other, and check digits: the first four characters moved to the end, letters as numbers, remainder 1 on division by 97 (ISO 7064). */
function isIban(text: string): boolean {
  const bare = text.replace(/\s/g, "").toUpperCase();
  if (!/^(?:DE\d{20}|(?!DE)[A-Z]{2}\d{2}[A-Z\d]{11,30})$/.test(bare)) return false;
  const digits = `${bare.slice(4)}${bare.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
