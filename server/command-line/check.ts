import { isBlocking, type Finding } from "#app/domain/checks/finding.ts";
import { placeKey } from "#app/domain/checks/place.ts";
import type { CheckInput } from "#app/domain/checks/rule.ts";
import { checkInputOf, runChecks } from "#app/domain/checks/run-checks.ts";
import { findingReason, findingSentence, SEVERITY_WORDS } from "#app/wording/findings.ts";
import { placeText } from "#app/wording/places.ts";
import { sourcesText } from "#app/wording/sources.ts";
import { builtInTemplates } from "#templates/index.ts";
import { dayOf, readArguments } from "./arguments.ts";
import { EXIT, type Command } from "./io.ts";
import { readInput } from "./read-input.ts";

const usage = "kim check <vorhaben.json> [--json] [--stand JJJJ-MM-TT]";

export const command: Command = {
  usage: `${usage}\n    Zeigt, was fehlt oder nicht stimmt. Ausgang 0 ohne, 1 mit blockierenden Hinweisen.`,
  async run(args, io) {
    const { positionals, values } = readArguments(usage, args, { json: { type: "boolean" }, stand: { type: "string" } });
    const day = dayOf(values.stand, io.today);
    const { snapshot } = await readInput(positionals[0]!, io);
    const input = checkInputOf(snapshot, builtInTemplates, day);
    const findings = runChecks(input);
    const blocking = findings.filter((finding) => isBlocking(finding.severity)).length;
    if (values.json) io.out(`${JSON.stringify({ vorhaben: snapshot.id, title: snapshot.title, stand: day, blocking, findings: findings.map((finding) => asJson(finding, input)) }, null, 2)}\n`);
    else io.out(asText(snapshot.title, findings, blocking, input));
    return blocking > 0 ? EXIT.blocking : EXIT.ok;
  },
};

/** Stable names for programs: `place` as a path, `where` and `message` for people. */
const asJson = (finding: Finding, input: CheckInput) => ({
  id: finding.id,
  key: finding.key,
  severity: finding.severity,
  blocking: isBlocking(finding.severity),
  derived: finding.derived,
  document: documentOf(finding),
  place: placeKey(finding.place),
  where: placeText(finding.place, input),
  message: findingSentence(finding),
  reason: findingReason(finding),
  source: sourcesText(finding.sources),
});

function documentOf({ place }: Finding): string {
  if (place.kind === "contract") return "weiterleitungsvertrag";
  return place.kind === "fact" ? "stammdaten" : place.document;
}

function asText(title: string, findings: readonly Finding[], blocking: number, input: CheckInput): string {
  const advised = findings.length - blocking;
  const summary = findings.length === 0 ? "keine Hinweise" : `${counted(blocking, "blockierender Hinweis", "blockierende Hinweise")}, ${counted(advised, "weiterer", "weitere")}`;
  const width = Math.max(...Object.values(SEVERITY_WORDS).map((word) => word.length)) + 2;
  const blocks = findings.map((finding) => {
    const head = `${SEVERITY_WORDS[finding.severity].padEnd(width)}${finding.id.padEnd(7)}${placeText(finding.place, input)}`;
    const source = sourcesText(finding.sources);
    const derived = finding.derived && !source.endsWith("abgeleitet") ? "; abgeleitet" : "";
    return [head, `${" ".repeat(width)}${findingSentence(finding)}`, `${" ".repeat(width)}${source}${derived}`].join("\n");
  });
  return `${[`${title}: ${summary}`, ...blocks].join("\n\n")}\n`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
