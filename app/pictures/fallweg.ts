import type { Facts, Row } from "#app/domain/facts/register.ts";
import { arrow, boxHeight, labelBox, labelLines, SIZE, texts, type Label } from "./drawing.ts";
import { PICTURE_WIDTH, type Picture, type Shape } from "./picture.ts";
import { breakLines } from "./text-width.ts";

const BOX = { x: 120, width: PICTURE_WIDTH - 240 } as const;
const BETWEEN = 34;
/** As many groups are named on one level; further ones are counted. */
const NAMED = 3;

interface Step extends Label {
  /** What goes up from here and what comes back down to here. */
  up: string;
  down: string;
}

/** How an observation in a single case becomes steering, and how the answer comes back. Undefined before there are Gremien and posts of Baustein 2. */
export function fallweg(facts: Facts): Picture | undefined {
  const posts = facts.stellen.filter(({ baustein }) => baustein === "2");
  if (facts.gremien.length === 0 || posts.length === 0) return undefined;
  const groups = facts.gremien.filter(({ art }) => art !== "lenkungsgruppe");
  const onCases = groups.filter(({ ebene }) => ebene === "fall");
  const others = groups.filter(({ ebene }) => ebene !== "fall");
  const steps: Step[] = [
    { title: "Lenkungsgruppe", details: ["entscheidet und beauftragt"], up: "", down: "" },
    ...(others.length > 0 ? [{ title: "Arbeits- und Projektgruppen", details: [names(others), "prüfen den Befund, erarbeiten einen Vorschlag"], up: "Vorschlag", down: "Beschluss, Auftrag" }] : []),
    { title: "Koordination", details: ["ordnet, bündelt und bringt ein"], up: "Befund", down: "Ergebnis" },
    ...(onCases.length > 0 ? [{ title: "Fallebene", details: [names(onCases), "besprechen Fälle ohne Namen"], up: "Hinweis, gebündelt", down: "Rückmeldung" }] : []),
    { title: "Case Management", details: [`${posts.length === 1 ? "1 Stelle" : `${posts.length} Stellen`} im Baustein 2`, "löst den Einzelfall und hält Hindernisse fest"], up: "Hindernis im Einzelfall", down: "geänderte Praxis" },
  ];
  const shapes: Shape[] = [];
  let y = 1;
  for (const [index, step] of steps.entries()) {
    const lines = labelLines(step, BOX.width, { title: 2, detail: 3 });
    const height = boxHeight(lines);
    if (index > 0) {
      shapes.push(...betweenSteps(step, y - BETWEEN));
    }
    shapes.push(...labelBox(lines, { ...BOX, y, height }, index === 0 || index === steps.length - 1 ? { fill: "tint", line: { weight: 1.5 } } : {}));
    y += height + BETWEEN;
  }
  return { width: PICTURE_WIDTH, height: y - BETWEEN + 1, title: "Weg vom Einzelfall zur Steuerung und zurück", description: describe(steps), shapes };
}

/** Two arrows with their words: left up, right down. */
function betweenSteps(step: Step, top: number): Shape[] {
  const [left, right] = [BOX.x + BOX.width * 0.3, BOX.x + BOX.width * 0.7];
  const words = (text: string) => breakLines(text, left - 8, SIZE.text, { most: 2 }).map((line) => ({ text: line, size: SIZE.text }));
  const centred = (lines: readonly { size: number }[]) => top + (BETWEEN - lines.length * SIZE.text * 1.2) / 2;
  const [up, down] = [words(step.up), words(step.down)];
  return [
    ...arrow([left, top + BETWEEN - 2], [left, top + 2], { weight: 1.25 }),
    ...arrow([right, top + 2], [right, top + BETWEEN - 2], { weight: 1.25 }),
    ...texts(up, left - 8, centred(up), "end"),
    ...texts(down, right + 8, centred(down)),
  ];
}

function names(groups: readonly Row<"gremien">[]): string {
  const all = groups.map(({ name }) => name ?? "Gruppe ohne Namen");
  return all.length <= NAMED ? all.join(", ") : `${all.slice(0, NAMED - 1).join(", ")} und ${all.length - NAMED + 1}\u00a0weitere`;
}

function describe(steps: readonly Step[]): string {
  const upwards = steps.toReversed();
  const up = upwards.slice(0, -1).map((step, index) => `von ${step.title} an ${upwards[index + 1]?.title ?? ""}: ${step.up}`);
  const down = steps.slice(1).map((step, index) => `von ${steps[index]?.title ?? ""} an ${step.title}: ${step.down}`);
  const who = steps.map(({ title, details = [] }) => `${title} (${details.join("; ")})`).join(". ");
  return `Stufen von oben nach unten: ${who}. Nach oben gehen ${up.join("; ")}. Zurück kommen ${down.join("; ")}.`;
}
