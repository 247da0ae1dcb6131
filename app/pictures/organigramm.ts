import type { Facts, Row } from "#app/domain/facts/register.ts";
import { ORGANISATION_ARTEN, type OrganisationArt } from "#app/domain/facts/register/grunddaten.ts";
import { VERORTUNGEN, type Verortung } from "#app/domain/facts/register/stellenplan.ts";
import { formatVzae, sumVzae } from "#app/domain/values/vzae.ts";
import { arrow, boxHeight, heightOf, labelBox, labelLines, SIZE, stroke, texts, type Label, type TextLine } from "./drawing.ts";
import { PICTURE_WIDTH, type Picture, type Shape } from "./picture.ts";

const GAP = 10;
const BETWEEN = 30;
const WIDE = 300;
const GROUPS_IN_ROW = 4;
/** More groups than this are counted instead of drawn; the register table lists them all. */
const MOST_GROUPS = 20;

/** Short names for counting members by the kind of their organisation. */
const KINDS: Readonly<Record<OrganisationArt, string>> = {
  "kommunales-integrationszentrum": "KI",
  kreisverwaltung: "Verwaltung",
  "kreisangehoerige-kommune": "Kommunen",
  wohlfahrtspflege: "Wohlfahrtspflege",
  auslaenderbehoerde: "Ausländerbehörde",
  jobcenter: "Jobcenter",
  weitere: "weitere",
};

/** Who steers, who coordinates, which groups work, and where Case Management sits. Undefined before there is a Gremium. */
export function organigramm(facts: Facts): Picture | undefined {
  if (facts.gremien.length === 0) return undefined;
  const steering = facts.gremien.filter(({ art }) => art === "lenkungsgruppe");
  const groups = facts.gremien.filter(({ art }) => art !== "lenkungsgruppe");
  const levels = [steering.map((row) => steeringLabel(row, facts)), [coordinationLabel(facts)], groupLabels(groups, facts), placeLabels(facts)];
  const drawing = new Levels();
  const [lead = [], coordination = [], work = [], places = []] = levels;
  drawing.level(lead, { wide: true, fill: "tint", weight: 1.5 });
  drawing.connection(lead.length > 0 ? { up: "Vorschläge, Berichte", down: "Aufträge, Beschlüsse" } : undefined);
  drawing.level(coordination, { wide: true });
  if (work.length > 0) drawing.connection({ up: "Befunde", down: "Themen, Begleitung" });
  drawing.level(work, { dashed: (index) => groups[index]?.art === "projektgruppe" });
  if (places.length > 0) {
    drawing.connection({ up: "Hinweise aus Einzelfällen", down: "Rückmeldung" });
    drawing.heading("Case Management (Baustein 2)");
    drawing.level(places, { fill: "tint" });
  }
  if (groups.some(({ art }) => art === "projektgruppe")) drawing.note("Gestrichelt: Projektgruppe, auf Zeit oder für einen Teilraum eingerichtet.");
  return { width: PICTURE_WIDTH, height: drawing.height, title: "Aufbau des Kommunalen Integrationsmanagements", description: describe(levels), shapes: drawing.shapes };
}

/** Rows of boxes below one another. */
class Levels {
  readonly shapes: Shape[] = [];
  height = 1;

  level(labels: readonly Label[], look: { wide?: true; fill?: "tint"; weight?: number; dashed?: (index: number) => boolean }): void {
    const inRow = look.wide ? Math.min(labels.length, 2) : Math.min(labels.length, GROUPS_IN_ROW);
    for (let first = 0; first < labels.length; first += inRow) {
      if (first > 0) this.height += GAP;
      const row = labels.slice(first, first + inRow);
      const width = look.wide && inRow === 1 ? WIDE : (PICTURE_WIDTH - 2 - (inRow - 1) * GAP) / inRow;
      const boxWidth = Math.min(width, WIDE);
      // A few groups have room for long names; many have to share one page.
      const most = { title: labels.length > 2 * inRow ? 3 : 6, detail: 5 };
      const lines = row.map((label) => labelLines(label, boxWidth, most));
      const height = Math.max(...lines.map(boxHeight));
      const left = (PICTURE_WIDTH - row.length * boxWidth - (row.length - 1) * GAP) / 2;
      lines.forEach((own, index) => {
        const line = look.dashed?.(first + index) ? { weight: 1, dashed: true as const } : { weight: look.weight ?? 0.75 };
        this.shapes.push(...labelBox(own, { x: left + index * (boxWidth + GAP), y: this.height, width: boxWidth, height }, { fill: look.fill ?? "paper", line }));
      });
      this.height += height;
    }
    this.height += 1;
  }

  /** The way between two levels, both directions named. */
  connection(words: { up: string; down: string } | undefined): void {
    if (!words) return;
    const [top, bottom, middle] = [this.height + 2, this.height + BETWEEN - 2, PICTURE_WIDTH / 2];
    this.shapes.push(...arrow([middle - 10, bottom], [middle - 10, top]), ...arrow([middle + 10, top], [middle + 10, bottom]));
    const y = this.height + (BETWEEN - SIZE.small * 1.2) / 2;
    this.shapes.push(...texts([{ text: words.up, size: SIZE.small }], middle - 18, y, "end"), ...texts([{ text: words.down, size: SIZE.small }], middle + 18, y));
    this.height += BETWEEN;
  }

  heading(text: string): void {
    this.shapes.push(...texts([{ text, size: SIZE.text, bold: true }], PICTURE_WIDTH / 2, this.height, "middle"));
    this.height += SIZE.text * 1.2 + 4;
  }

  note(text: string): void {
    const lines: TextLine[] = [{ text, size: SIZE.small, tone: "muted" }];
    this.height += 6;
    this.shapes.push(stroke([[0, this.height - 3], [40, this.height - 3]], { weight: 0.5 }), ...texts(lines, 0, this.height));
    this.height += heightOf(lines);
  }
}

function steeringLabel(row: Row<"gremien">, facts: Facts): Label {
  const { lenkungsgruppeVorsitz, lenkungsgruppeRhythmus } = facts.steuerung;
  return {
    title: row.name ?? "Lenkungsgruppe",
    details: [
      ...(lenkungsgruppeVorsitz === null ? [] : [`Vorsitz: ${lenkungsgruppeVorsitz}`]),
      ...([row.rhythmus ?? lenkungsgruppeRhythmus].filter((text) => text !== null).map((text) => `Sitzungen: ${text}`)),
      ...memberCounts(row, facts),
    ],
  };
}

function coordinationLabel(facts: Facts): Label {
  const { koordinationAmKi, koordinationStelle } = facts.steuerung;
  const posts = facts.stellen.filter(({ baustein }) => baustein === "1");
  const place = koordinationAmKi === false ? koordinationStelle : (facts.antragsteller.kiName ?? "Kommunales Integrationszentrum");
  return {
    title: "Koordination (Baustein 1)",
    details: [...(place === null ? [] : [place]), ...(posts.length > 0 ? [amount(posts)] : [])],
  };
}

function groupLabels(groups: readonly Row<"gremien">[], facts: Facts): Label[] {
  const shown = groups.length > MOST_GROUPS ? groups.slice(0, MOST_GROUPS - 1) : groups;
  const labels = shown.map((row): Label => ({ title: row.name ?? "Gruppe ohne Namen", details: memberCounts(row, facts) }));
  return shown.length === groups.length ? labels : [...labels, { title: `und ${groups.length - shown.length} weitere Gruppen` }];
}

function memberCounts(row: Row<"gremien">, facts: Facts): string[] {
  const members = facts.mitglieder.filter(({ gremium }) => gremium === row.id);
  if (members.length === 0) return [];
  const kinds = Map.groupBy(members, ({ organisation }) => facts.organisationen.find(({ id }) => id === organisation)?.art ?? "weitere");
  const counts = (Object.keys(ORGANISATION_ARTEN) as OrganisationArt[]).flatMap((art) => (kinds.has(art) ? [`${KINDS[art]}\u00a0${kinds.get(art)!.length}`] : []));
  return [members.length === 1 ? "1 Mitglied" : `${members.length} Mitglieder`, counts.join(", ")];
}

function placeLabels(facts: Facts): Label[] {
  const posts = facts.stellen.filter(({ baustein, verortung }) => baustein === "2" && verortung !== null);
  return (Object.keys(VERORTUNGEN) as Verortung[]).flatMap((place) => {
    const here = posts.filter(({ verortung }) => verortung === place);
    return here.length === 0 ? [] : [{ title: VERORTUNGEN[place], details: [amount(here)] }];
  });
}

const amount = (posts: readonly Row<"stellen">[]): string => `${posts.length === 1 ? "1 Stelle" : `${posts.length} Stellen`}, ${formatVzae(sumVzae(posts.map(({ vzae }) => vzae ?? 0)))}`;

const named = ({ title, details = [] }: Label): string => (details.length === 0 ? title : `${title} (${details.join("; ")})`);

function describe([lead = [], coordination = [], work = [], places = []]: readonly Label[][]): string {
  const sentences = [
    lead.length > 0 ? `Oben: ${lead.map(named).join("; ")}` : "Noch ohne Lenkungsgruppe",
    `Darunter: ${coordination.map(named).join("; ")}`,
    ...(work.length > 0 ? [`Arbeits- und Projektgruppen: ${work.map(named).join("; ")}`] : []),
    ...(places.length > 0 ? [`Case Management am Ort: ${places.map(named).join("; ")}`] : []),
    "Aufträge gehen von oben nach unten, Befunde und Vorschläge von unten nach oben",
  ];
  return `${sentences.join(". ")}.`;
}
