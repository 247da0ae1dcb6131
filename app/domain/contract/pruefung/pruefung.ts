import type { ProofCheck } from "../../official-form/proof.ts";
import type { Amendment, SignedPaper } from "../amendment/chain.ts";
import type { Id } from "../../values/ids.ts";
import type { IsoDate } from "../../values/date.ts";

/**
 * The stages of a contract on its way to signature. "Vollständig" is no stage of its own: a draft is complete while nothing holds it up,
 * which only the figures of the moment can say (`stageShown`).
 */
const STAGES = [
  "entwurf",
  "rechtliche-pruefung",
  "pruefung-traeger",
  "aenderung-erbeten",
  "freigegeben",
  "unterschriftsreif",
  "unterzeichnet",
  "ersetzt",
] as const;
export type Stage = (typeof STAGES)[number];
export type ShownStage = Stage | "vollstaendig";

/** The stage as people see it: a draft without open points of the machine is called complete. */
export const stageShown = (stage: Stage, blocking: number, unchanged = false): ShownStage => (stage === "entwurf" && blocking === 0 && !unchanged ? "vollstaendig" : stage);

/** An amendment has begun and the contract still says what was signed: nothing to lay before anybody. @param contentHash of the contract as it is now */
export const isUnchanged = ({ aenderung, chain }: Pick<Pruefung, "aenderung" | "chain">, contentHash: string): boolean => aenderung !== null && chain.at(-1)?.contentHash === contentHash;

/** Stages in which exactly one Fassung lies before people; any change of its content sends the contract back. */
export const UNDER_REVIEW: readonly Stage[] = ["rechtliche-pruefung", "pruefung-traeger", "freigegeben", "unterschriftsreif"];

/** What a remark is about. Only blanks and the free clause can be asked to change: the wording of the form is not ours. */
export type Subject = { kind: "whole" } | { kind: "clause"; clause: Id } | { kind: "slot"; slot: Id } | { kind: "annex"; annex: number };

/** Who did something, copied so that it stays readable when the account is gone. `account` is null for the program. */
interface EventAuthor {
  account: Id | null;
  name: string;
  organisation: string;
  organisationId: Id | null;
}

/** What reads differently in two states of a contract, in words. Empty text: it was not there, or a gap. */
export interface ContractChange {
  /** "§ 3 Absatz 1"; empty for the head of the contract. */
  place: string;
  /** The blank ("Höchstbetrag"), "Weitergeleitete Stellen", "Unterzeichnende" or "Wortlaut des Musters". */
  label: string;
  before: string;
  after: string;
}

/** The Anschlussvertrag that takes a contract's place. */
export interface Successor {
  vorhaben: Id;
  /** Of that Vorhaben, copied so that it stays readable. */
  title: string;
  am: IsoDate;
  ab: IsoDate;
}

/** Whether the printed pages of a Fassung show what its file says; `not-done`: they could not be made here and now. */
export type PagesCheck = Pick<ProofCheck, "passed" | "detail">;

export type PruefungEvent =
  | { event: "vorgelegt"; fassung: Id; contentHash: string; frist: IsoDate | null }
  | { event: "an-traeger-gegeben"; frist: IsoDate | null }
  /** `vermerk`: how a Träger without a part in the Vorhaben agreed, as the Federführung notes it. */
  | { event: "zugestimmt"; vermerk: string | null }
  | { event: "aenderung-erbeten"; point: Id; subject: Subject; text: string }
  | { event: "freigegeben" }
  /** By the program. */
  | ({ event: "seiten-verglichen"; fassung: Id } & PagesCheck)
  /** A person has looked through pages that the program could not compare. */
  | { event: "seiten-bestaetigt"; grund: string }
  | { event: "unterschriftsreif" }
  | { event: "unterzeichnet"; am: IsoDate; fileName: string; sha256: string }
  | { event: "zurueckgezogen"; grund: string }
  /** By the program: figures behind the Fassung have changed. */
  | { event: "zurueckgefallen"; changes: readonly ContractChange[] }
  /** A signed contract is a draft again, of its n-th amendment. */
  | ({ event: "aenderung-begonnen" } & Amendment)
  | { event: "aenderung-verworfen"; number: number }
  /** By the program: the contract of the next Förderjahr, the same row in the Vorhaben `vorhaben`, was signed on the day `am` and counts from `ab` on. */
  | ({ event: "ersetzt" } & Successor)
  /** `intern`: only the organisation of the author sees it. */
  | { event: "punkt-eroeffnet"; point: Id; subject: Subject; text: string; intern: boolean }
  | { event: "punkt-beantwortet"; point: Id; entry: Id; text: string }
  | { event: "punkt-erledigt"; point: Id; erledigt: boolean };

/** An event as it stands in the log; `seq` counts within the contract from 1, `at` is an ISO moment. */
export type LoggedEvent = PruefungEvent & { seq: number; at: string; by: EventAuthor };

/** A remark with its answers. A wish keeps the release from happening until it is settled, and so does every open remark that both sides see. */
export interface Point {
  id: Id;
  subject: Subject;
  wish: boolean;
  /** The organisation that alone sees it; null when all do. */
  internTo: Id | null;
  settled: boolean;
  entries: readonly { id: Id; text: string; at: string; by: EventAuthor }[];
}

export interface Pruefung {
  stage: Stage;
  /** What lies before people; kept as the last one looked at when the contract falls back. */
  fassung: { id: Id; contentHash: string } | null;
  frist: IsoDate | null;
  /** The Träger has agreed to this Fassung. */
  consent: EventAuthor | null;
  released: (EventAuthor & { at: string }) | null;
  /** What is known of the pages of `fassung`; null until they were compared. */
  seiten: (PagesCheck & { /** Who looked through them in place of the program. */ confirmed: EventAuthor | null }) | null;
  signed: { am: IsoDate; fileName: string; sha256: string } | null;
  /** Everything signed, the contract first. */
  chain: readonly SignedPaper[];
  /** What is being agreed while a signed contract is amended; null otherwise. */
  aenderung: Amendment | null;
  /** What takes its place, from `ab` on; null while nothing does. */
  ersetzt: Successor | null;
  /** Why it last came back: by changed figures, by a wish, by whom. Null once it is laid before people again. */
  returned: { changes: readonly ContractChange[] } | { grund: string } | null;
  points: readonly Point[];
  seq: number;
}

export const NO_PRUEFUNG: Pruefung = { stage: "entwurf", fassung: null, frist: null, consent: null, released: null, seiten: null, signed: null, chain: [], aenderung: null, ersetzt: null, returned: null, points: [], seq: 0 };

/** What keeps the release from happening. */
export const openPoints = (pruefung: Pruefung): Point[] => pruefung.points.filter((point) => !point.settled && point.internTo === null);

/** What an organisation may see: internal remarks of others are not there for it. */
export const seenBy = (pruefung: Pruefung, organisation: Id): Pruefung => ({ ...pruefung, points: pruefung.points.filter((point) => point.internTo === null || point.internTo === organisation) });

/** The Federführung, the Rechtsprüfung of the Kommune, or the Träger. */
export type Turn = "federfuehrung" | "rechtspruefung" | "traeger";

/** Whose turn it is; null once the contract is signed or replaced. */
export function turnOf({ stage, consent }: Pick<Pruefung, "stage" | "consent">): Turn | null {
  if (stage === "rechtliche-pruefung") return "rechtspruefung";
  // With the consent of the Träger the release is what is missing.
  if (stage === "pruefung-traeger") return consent === null ? "traeger" : "rechtspruefung";
  return stage === "unterzeichnet" || stage === "ersetzt" ? null : "federfuehrung";
}
