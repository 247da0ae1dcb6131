import { rowName, type Facts } from "#app/domain/facts/register.ts";
import { daysBetween, type IsoDate } from "#app/domain/values/date.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { ReviewStages } from "#app/services.ts";
import { TURN_NAMES } from "#app/wording/pruefung.ts";
import { contractPath, documentPath, pruefungPath, registerPath, sectionAnchor, submissionPath } from "../paths.ts";

/** One line of the Fristen. */
export interface DueDate {
  date: IsoDate;
  daysLeft: number;
  title: string;
  /** Where it is worked on. */
  to?: string;
  /** The person's own organisation is asked. */
  mine?: true;
}

/**
 * Everything with a date that still matters: the application, due sections, planned milestones, open points, entered Fristen, the proof of use, the reports of the Träger, answers in the Vertragsprüfung.
 * What people have finished (the application, agreed sections, reached milestones, settled points) is left out. Nearest first.
 */
export function dueDates(snapshot: VorhabenSnapshot, deadline: IsoDate | null, today: IsoDate, sectionTitle: (document: ConceptKind, section: Id) => string, reviews: ReviewStages = {}): DueDate[] {
  const found: Omit<DueDate, "daysLeft">[] = [];
  if (deadline && snapshot.facts.foerderung.antragGestelltAm === null) found.push({ date: deadline, title: "Antrag mit beiden Konzepten einreichen", to: submissionPath(snapshot.id) });
  found.push(...sectionDates(snapshot, sectionTitle), ...factDates(snapshot.id, snapshot.facts), ...reviewDates(snapshot, reviews));
  return found.map((entry) => ({ ...entry, daysLeft: daysBetween(today, entry.date) })).toSorted((a, b) => a.date.localeCompare(b.date));
}

function* sectionDates(snapshot: VorhabenSnapshot, sectionTitle: (document: ConceptKind, section: Id) => string) {
  for (const document of CONCEPT_KINDS) {
    for (const [section, state] of Object.entries(snapshot.concepts[document].sections)) {
      if (state.due === null || state.status === "abgestimmt") continue;
      yield { date: state.due, title: `Abschnitt „${sectionTitle(document, section)}“`, to: `${documentPath(snapshot.id, { kind: document })}#${sectionAnchor(section)}` };
    }
  }
}

/** Answers that the Vertragsprüfung waits for, and from whom. */
function* reviewDates({ id, facts }: VorhabenSnapshot, reviews: ReviewStages): Iterable<Omit<DueDate, "daysLeft">> {
  for (const [vertrag, { frist, turn, mine }] of Object.entries(reviews)) {
    if (frist === null || turn === null) continue;
    const traeger = rowName(facts, "vertraege", vertrag) ?? "Träger";
    yield { date: frist, title: turn === "traeger" ? `Vertrag prüfen: ${traeger}` : `${TURN_NAMES[turn]}: Vertrag ${traeger} prüfen`, to: pruefungPath(id, vertrag), ...(mine ? { mine: true } : {}) };
  }
}

function* factDates(vorhaben: Id, facts: Facts) {
  for (const row of facts.meilensteine) {
    if (row.termin && row.stand !== "erreicht") yield { date: row.termin, title: row.titel ?? "Meilenstein", to: registerPath(vorhaben, "meilensteine", { row: row.id, field: "termin" }) };
  }
  for (const row of facts.offenePunkte) {
    if (row.bis && row.stand !== "erledigt") yield { date: row.bis, title: row.punkt ?? "Offener Punkt", to: registerPath(vorhaben, "offenePunkte", { row: row.id, field: "bis" }) };
  }
  for (const row of facts.fristen) {
    if (row.datum && row.erledigtAm === null) yield { date: row.datum, title: row.bezeichnung ?? "Frist", to: registerPath(vorhaben, "fristen", { row: row.id, field: "datum" }) };
  }
  const { verwendungsnachweisFrist, verwendungsnachweisAm } = facts.foerderung;
  if (verwendungsnachweisFrist && verwendungsnachweisAm === null) yield { date: verwendungsnachweisFrist, title: "Verwendungsnachweis des Antragstellers", to: registerPath(vorhaben, "foerderung", { field: "verwendungsnachweisFrist" }) };
  for (const row of facts.vertraege) {
    const traeger = rowName(facts, "vertraege", row.id) ?? "Träger";
    if (row.nachweisBis) yield { date: row.nachweisBis, title: `Verwendungsnachweis ${traeger}`, to: contractPath(vorhaben, row.id, "nachweisBis") };
    if (row.taetigkeitsberichtBis) yield { date: row.taetigkeitsberichtBis, title: `Tätigkeitsbericht ${traeger}`, to: contractPath(vorhaben, row.id, "taetigkeitsberichtBis") };
  }
}
