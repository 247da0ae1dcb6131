import type { IsoDate } from "../../values/date.ts";
import type { SignedPaper } from "../amendment/chain.ts";
import { NO_PRUEFUNG, type LoggedEvent, type Point, type Pruefung } from "./pruefung.ts";

/** The Vertragsprüfung after one more event. Total: every event of the log has an effect that does not depend on rules of today. */
export function evolve(pruefung: Pruefung, entry: LoggedEvent): Pruefung {
  const next = { ...pruefung, seq: entry.seq };
  switch (entry.event) {
    case "vorgelegt":
      return { ...next, stage: "rechtliche-pruefung", fassung: { id: entry.fassung, contentHash: entry.contentHash }, frist: entry.frist, consent: null, released: null, seiten: next.fassung?.id === entry.fassung ? next.seiten : null, returned: null };
    case "an-traeger-gegeben":
      return { ...next, stage: "pruefung-traeger", frist: entry.frist };
    case "zugestimmt":
      return { ...next, consent: entry.by, frist: null };
    case "aenderung-erbeten":
      return { ...back(next), stage: "aenderung-erbeten", points: [...next.points, opened(entry, true, null)] };
    case "freigegeben":
      return { ...next, stage: "freigegeben", released: { ...entry.by, at: entry.at }, frist: null };
    case "seiten-verglichen":
      return entry.fassung === next.fassung?.id ? { ...next, seiten: { passed: entry.passed, detail: entry.detail, confirmed: null } } : next;
    case "seiten-bestaetigt":
      return { ...next, seiten: next.seiten && { ...next.seiten, confirmed: entry.by } };
    case "unterschriftsreif":
      return { ...next, stage: "unterschriftsreif" };
    case "unterzeichnet":
      return signed(next, entry);
    case "zurueckgezogen":
      return { ...back(next), returned: { grund: entry.grund } };
    case "zurueckgefallen":
      return { ...back(next), returned: { changes: entry.changes } };
    case "aenderung-begonnen":
      return { ...back(next), stage: "entwurf", signed: null, returned: null, aenderung: { number: entry.number, anlass: entry.anlass, wirksamAb: entry.wirksamAb } };
    case "aenderung-verworfen":
      return signedAs(next, next.chain.at(-1)!);
    case "ersetzt":
      return { ...next, ersetzt: { vorhaben: entry.vorhaben, title: entry.title, am: entry.am, ab: entry.ab } };
    case "punkt-eroeffnet":
      return { ...next, points: [...next.points, opened(entry, false, entry.intern ? entry.by.organisationId : null)] };
    case "punkt-beantwortet":
      return { ...next, points: changed(next.points, entry.point, (point) => ({ ...point, entries: [...point.entries, { id: entry.entry, text: entry.text, at: entry.at, by: entry.by }] })) };
    case "punkt-erledigt":
      return { ...next, points: changed(next.points, entry.point, (point) => ({ ...point, settled: entry.erledigt })) };
  }
}

/** The Vertragsprüfung that a log tells on a day: a signed contract is replaced from the day on which its Anschlussvertrag counts, an amendment under way still goes to its end. */
export function pruefungOf(log: readonly LoggedEvent[], today: IsoDate): Pruefung {
  const told = log.reduce(evolve, NO_PRUEFUNG);
  return told.stage === "unterzeichnet" && told.ersetzt !== null && told.ersetzt.ab <= today ? { ...told, stage: "ersetzt" } : told;
}

/** The paper that is signed joins the chain. */
function signed(pruefung: Pruefung, { am, fileName, sha256 }: Extract<LoggedEvent, { event: "unterzeichnet" }>): Pruefung {
  const { fassung, aenderung, chain } = pruefung;
  const paper: SignedPaper = {
    number: aenderung?.number ?? 0,
    fassung: fassung?.id ?? "",
    contentHash: fassung?.contentHash ?? "",
    am,
    wirksamAb: aenderung?.wirksamAb ?? null,
    anlass: aenderung?.anlass ?? "",
    fileName,
    sha256,
  };
  return signedAs({ ...pruefung, chain: [...chain, paper] }, paper);
}

/** The contract as its last signed paper leaves it. */
const signedAs = (pruefung: Pruefung, { fassung, contentHash, am, fileName, sha256 }: SignedPaper): Pruefung => ({
  ...pruefung,
  stage: "unterzeichnet",
  fassung: { id: fassung, contentHash },
  seiten: pruefung.fassung?.id === fassung ? pruefung.seiten : null,
  signed: { am, fileName, sha256 },
  aenderung: null,
  returned: null,
  frist: null,
});

const back = (pruefung: Pruefung): Pruefung => ({ ...pruefung, stage: "entwurf", consent: null, released: null, frist: null });

const opened = ({ point, subject, text, at, by }: Extract<LoggedEvent, { point: string; subject: unknown }>, wish: boolean, internTo: string | null): Point => ({
  id: point,
  subject,
  wish,
  internTo,
  settled: false,
  entries: [{ id: point, text, at, by }],
});

const changed = (points: readonly Point[], id: string, change: (point: Point) => Point): Point[] => points.map((point) => (point.id === id ? change(point) : point));
