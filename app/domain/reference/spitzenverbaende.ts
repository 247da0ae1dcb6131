import type { organisationen } from "../facts/register/grunddaten.ts";

/** A group of the Spitzenverbände der Freien Wohlfahrtspflege in Nordrhein-Westfalen; one may be several Landesverbände. */
interface Spitzenverband {
  id: keyof (typeof organisationen)["spitzenverband"]["options"];
  name: string;
  /** As it stands in names of its members, lower case: tells to which group a Träger belongs. */
  words: readonly string[];
}

/**
 * From the Gutachten zur kommunalen Integrationsarbeit in Nordrhein-Westfalen (Bogumil, Hafner und andere, data of 2018 to 2020). The districts of the Verbände often do not match the
 * borders of the Kreise, so a Träger is bound to no site.
 */
export const SPITZENVERBAENDE: readonly Spitzenverband[] = [
  { id: "awo", name: "Arbeiterwohlfahrt", words: ["awo", "arbeiterwohlfahrt"] },
  { id: "caritas", name: "Caritas", words: ["caritas", "caritasverband", "skf", "skm"] },
  { id: "paritaet", name: "Der Paritätische", words: ["paritätische", "paritätischer", "parität"] },
  { id: "drk", name: "Deutsches Rotes Kreuz", words: ["drk", "rotes kreuz", "roten kreuzes"] },
  { id: "diakonie", name: "Diakonie", words: ["diakonie", "diakonisches werk", "diakonischen werks"] },
  { id: "juedische", name: "Landesverbände der jüdischen Gemeinden", words: ["jüdische gemeinde", "jüdischen gemeinde", "jüdische gemeinden", "synagogengemeinde"] },
];

/** The group that the name of a Träger speaks of; a proposal that people may change. Undefined when none or more than one is named. */
export function spitzenverbandOf(name: string): Spitzenverband | undefined {
  const text = ` ${name.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const hits = SPITZENVERBAENDE.filter((group) => group.words.some((word) => text.includes(` ${word} `)));
  return hits.length === 1 ? hits[0] : undefined;
}
