import type { Finding, Severity } from "../domain/checks/finding.ts";
import { CONCEPT_WORDING } from "./findings/concepts.ts";
import { CONTRACT_WORDING } from "./findings/contracts.ts";
import { FORTSCHREIBUNG_WORDING } from "./findings/fortschreibung.ts";
import { LANGUAGE_WORDING } from "./findings/language.ts";
import { POSTS_WORDING } from "./findings/posts.ts";
import { REGISTER_WORDING } from "./findings/register.ts";
import type { RuleWording } from "./findings/rule-wording.ts";
import { STEERING_WORDING } from "./findings/steering.ts";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { pflicht: "Pflicht", bedingt: "Bedingt", empfehlung: "Empfehlung", info: "Hinweis" };

/** The German of every rule, by id; remarks on words have theirs in `LANGUAGE_WORDING`. */
export const RULE_WORDINGS: Readonly<Record<string, RuleWording>> = { ...REGISTER_WORDING, ...POSTS_WORDING, ...STEERING_WORDING, ...CONCEPT_WORDING, ...CONTRACT_WORDING, ...FORTSCHREIBUNG_WORDING };

/** What a sentence is made of. */
type Spoken = Pick<Finding, "id" | "params">;

/** What is missing or wrong, as one plain sentence. Throws for a rule without wording: a test keeps that from happening. */
export function findingSentence(finding: Spoken): string {
  const { fall = "" } = finding.params;
  if (fall === "leerer-abschnitt") return `Der Abschnitt „${finding.params.abschnitt}“ ist noch leer.`;
  const sentence = wordingOf(finding)?.says[fall];
  if (!sentence) throw new Error(`no wording for ${finding.id} ${fall}`);
  return sentence(finding.params);
}

/** Why it matters, in one or two short sentences. */
export const findingReason = (finding: Spoken): string =>
  finding.params.fall === "leerer-abschnitt" ? (finding.params.zweck ?? "") : (wordingOf(finding)?.why ?? "");

const wordingOf = ({ id }: Spoken): RuleWording | undefined => RULE_WORDINGS[id] ?? LANGUAGE_WORDING[id];
