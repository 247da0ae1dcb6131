import { maskQuotations } from "./quotations.ts";

/** A sentence as the rules see it: spaces are plain, quotations are blotted out, every offset is that of the text. */
export interface Sentence {
  text: string;
  /** Where it begins in its block. */
  from: number;
  /** What the block says before it. */
  before: string;
}

/** Protected and thin spaces, and the hyphen that does not break, are read as their plain sisters; one for one, so that offsets hold. */
const plain = (text: string): string => text.replace(/[\u00a0\u2007\u2009\u202f\t\n]/g, " ").replaceAll("\u2011", "-");

/** Nobody writes longer sentences; what is pasted without any full stop is read in pieces, so that reading stays quick. */
const LONGEST = 2000;
/** What stood before is asked about as far as people keep it in mind. */
const REMEMBERED = 4000;

/** The sentences of a block of running text. */
export function sentencesOf(block: string): Sentence[] {
  const text = maskQuotations(plain(block));
  const sentences: Sentence[] = [];
  let from = 0;
  const end = (to: number) => {
    for (; from < to; from = Math.min(to, from + LONGEST)) {
      const sentence = text.slice(from, Math.min(to, from + LONGEST));
      if (sentence.trim() !== "") sentences.push({ text: sentence, from, before: text.slice(Math.max(0, from - REMEMBERED), from) });
    }
  };
  for (const stop of text.matchAll(/[.!?](?=[)\ue000]*\s+[\p{Lu}\p{N}\ue000(])/gu)) if (!isAbbreviation(text, stop.index)) end(stop.index + 1);
  end(text.length);
  return sentences;
}

const ABBREVIATION = /(?:^|[\s(])(?:Nr|Nrn|Ziff|Abs|Art|Anl|Abb|Tab|Kap|Bd|Hrsg|Dr|Prof|St|Str|Tel|ca|bzw|ggf|ggfs|inkl|exkl|einschl|evtl|usw|etc|vgl|gem|lt|max|min|mind|sog|rd|Mio|Mrd|Tsd|Jh|S|z|B|u|a|d|h|i|v|e|o|ä|f|ff|R|V|Art|Dez|Ref|jährl|monatl|zzgl|insb|insbes|Std|VZ|p)$/u;

/** A full stop behind an abbreviation, or behind a number that may be an ordinal ("31. Dezember"), ends no sentence. */
function isAbbreviation(text: string, at: number): boolean {
  if (text[at] !== ".") return false;
  const before = text.slice(Math.max(0, at - 12), at);
  if (ABBREVIATION.test(before)) return true;
  // A year or an amount ends a sentence, a day or an enumeration does not.
  return /(?:^|[\s(.])\d{1,2}$/u.test(before) && !/\b(?:Frage|Baustein|Modul|Anlage|Ziffer|Nummer|Stufe) \d{1,2}$/u.test(before);
}

/** The part of a sentence around an offset, between commas, semicolons, colons, brackets and dashes. A comma inside a number is none. */
export function clauseAt({ text }: Sentence, at: number): string {
  const [from, to] = clauseBounds(text, at);
  return text.slice(from, to);
}

const EDGE = /;|:|[()]|,(?!\d)|\s[–—-]\s/g;

/** First offset of the clause around `at`, and the one behind its last; on an edge, the clause before it. */
export function clauseBounds(text: string, at: number): readonly [number, number] {
  let from = 0;
  for (const edge of text.matchAll(EDGE)) {
    if (edge.index >= at) return [from, edge.index];
    from = edge.index + edge[0].length;
  }
  return [from, text.length];
}
