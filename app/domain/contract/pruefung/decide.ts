import type { Action } from "../../vorhaben/roles.ts";
import type { Id } from "../../values/ids.ts";
import type { IsoDate } from "../../values/date.ts";
import { mayCountFrom, nextNumber } from "../amendment/chain.ts";
import type { PruefungCommand, PruefungStep } from "./command.ts";
import { isUnchanged, openPoints, UNDER_REVIEW, type PagesCheck, type Point, type Pruefung, type PruefungEvent, type Stage, type Subject, type Successor } from "./pruefung.ts";

/** Who asks, and on which side of the contract. */
export interface Party {
  account: Id;
  organisation: Id;
  may: readonly Action[];
  /** The organisation is the Träger of this contract. */
  traeger: boolean;
  /** The Träger has a part in the Vorhaben and can speak for itself; otherwise the Federführung notes what it said. */
  traegerTakesPart: boolean;
}

/** Everything that a decision may look at, as it stands at the moment of the request. */
export interface DecisionContext {
  actor: Party;
  /** Of the contract as the figures give it now; null unless it could be frozen. */
  current: { fassung: Id; contentHash: string } | null;
  /** Findings and blanks that hold the contract up. */
  blocking: number;
  /** The contract is signed on an official form: its printed pages must have been compared with it. */
  onForm: boolean;
  /** Who last changed a figure behind the contract; null when only the program did. */
  lastEditor: Id | null;
  /** The blanks of this contract that can be asked to change, and its clauses and annexes. */
  slots: readonly Id[];
  clauses: readonly Id[];
  annexes: number;
  today: IsoDate;
  /** The day of the resolution that the contract rests on; null when none is entered. */
  beschlussAm: IsoDate | null;
  /** The first day of the contract; null when none is entered. */
  beginn: IsoDate | null;
  /** The signed copy that came with `unterzeichnen`. */
  upload: { fileName: string; sha256: string } | null;
}

/** Why a step is not taken; `wording/pruefung.ts` has the sentence. */
export type StepProblem =
  | "nicht-ihre-rolle"
  | "nicht-in-diesem-stand"
  | "nicht-vollstaendig"
  | "inhalt-geaendert"
  | "vier-augen"
  | "traeger-fehlt"
  | "vermerk-fehlt"
  | "offene-punkte"
  | "datum"
  | "datei-fehlt"
  | "gegenstand"
  | "punkt-unbekannt"
  | "frist-vergangen"
  | "vor-beschluss"
  | "ohne-aenderung"
  | "wirksam-vor-letzter"
  | "wirksam-vor-beginn"
  | "wirksam-nach-anschluss"
  | "seiten-weichen-ab"
  | "seiten-nicht-verglichen";

/** `detail`: what the sentence of the problem names, as it stands. */
export type Decision = { ok: true; events: readonly PruefungEvent[] } | { ok: false; problem: StepProblem; detail?: string };

const yes = (...events: PruefungEvent[]): Decision => ({ ok: true, events });
const no = (problem: StepProblem, detail?: string): Decision => ({ ok: false, problem, ...(detail === undefined ? {} : { detail }) });

/** Who may take a step. The Träger's side is the organisation that the contract names, whatever its role; it never acts for the Kreis. */
const WHO: Readonly<Record<PruefungStep, (actor: Party) => boolean>> = {
  vorlegen: kreis("vertrag.vorlegen"),
  "an-traeger-geben": kreis("vertrag.pruefen"),
  zustimmen: (actor) => actor.traeger || (!actor.traegerTakesPart && kreis("vertrag.vorlegen")(actor)),
  "aenderung-erbitten": (actor) => actor.traeger || kreis("vertrag.pruefen")(actor),
  freigeben: kreis("vertrag.pruefen"),
  "seiten-bestaetigen": kreis("vertrag.pruefen"),
  "unterschriftsreif-machen": kreis("vertrag.vorlegen"),
  unterzeichnen: kreis("vertrag.vorlegen"),
  "aenderung-beginnen": kreis("vertrag.vorlegen"),
  "aenderung-verwerfen": kreis("vertrag.vorlegen"),
  zurueckziehen: kreis("vertrag.vorlegen"),
  anmerken: (actor) => actor.traeger || kreis("vertrag.vorlegen", "vertrag.pruefen")(actor),
  antworten: (actor) => actor.traeger || kreis("vertrag.vorlegen", "vertrag.pruefen")(actor),
  erledigen: (actor) => actor.traeger || kreis("vertrag.vorlegen", "vertrag.pruefen")(actor),
};

/** The stages from which a step leads on; remarks are possible until a new contract takes this one's place. */
const WHEN: Readonly<Record<PruefungStep, readonly Stage[]>> = {
  vorlegen: ["entwurf", "aenderung-erbeten"],
  "an-traeger-geben": ["rechtliche-pruefung"],
  zustimmen: ["pruefung-traeger"],
  "aenderung-erbitten": ["rechtliche-pruefung", "pruefung-traeger"],
  freigeben: ["pruefung-traeger"],
  "seiten-bestaetigen": UNDER_REVIEW,
  "unterschriftsreif-machen": ["freigegeben"],
  unterzeichnen: ["unterschriftsreif"],
  "aenderung-beginnen": ["unterzeichnet"],
  "aenderung-verwerfen": ["entwurf", "aenderung-erbeten"],
  zurueckziehen: ["rechtliche-pruefung", "pruefung-traeger", "freigegeben", "unterschriftsreif"],
  anmerken: ["entwurf", "aenderung-erbeten", "rechtliche-pruefung", "pruefung-traeger", "freigegeben", "unterschriftsreif", "unterzeichnet"],
  antworten: ["entwurf", "aenderung-erbeten", "rechtliche-pruefung", "pruefung-traeger", "freigegeben", "unterschriftsreif", "unterzeichnet"],
  erledigen: ["entwurf", "aenderung-erbeten", "rechtliche-pruefung", "pruefung-traeger", "freigegeben", "unterschriftsreif", "unterzeichnet"],
};

/** The steps that this person could take in this stage, whether or not something still stands against them: what a page offers. */
export const stepsOf = (pruefung: Pruefung, actor: Party): PruefungStep[] => (Object.keys(WHO) as PruefungStep[]).filter((step) => WHO[step](actor) && possible(step, pruefung));

/** Whether the contract stands where this step begins. */
const possible = (step: PruefungStep, pruefung: Pruefung): boolean => WHEN[step].includes(pruefung.stage) && (ONLY[step]?.(pruefung) ?? true);

/** What a step needs besides its stage. Pages that deviate are confirmed by nobody. */
const ONLY: Partial<Record<PruefungStep, (pruefung: Pruefung) => boolean>> = {
  "aenderung-verwerfen": ({ aenderung }) => aenderung !== null,
  "seiten-bestaetigen": ({ seiten }) => seiten?.passed === "not-done" && seiten.confirmed === null,
};

/** The events that follow from a command, or why it is not carried out. Pure: the same input gives the same answer. */
export function decide(pruefung: Pruefung, command: PruefungCommand, context: DecisionContext): Decision {
  const { actor } = context;
  if (!WHO[command.do](actor)) return no("nicht-ihre-rolle");
  if (!possible(command.do, pruefung)) return no("nicht-in-diesem-stand");
  // The service sends a contract back before it decides; this is the second lock on the same door.
  if (UNDER_REVIEW.includes(pruefung.stage) && isForward(command.do) && context.current?.contentHash !== pruefung.fassung?.contentHash) return no("inhalt-geaendert");
  switch (command.do) {
    case "vorlegen":
      if (context.blocking > 0 || context.current === null) return no("nicht-vollstaendig");
      if (isUnchanged(pruefung, context.current.contentHash)) return no("ohne-aenderung");
      if (late(command.frist, context)) return no("frist-vergangen");
      return yes({ event: "vorgelegt", fassung: context.current.fassung, contentHash: context.current.contentHash, frist: command.frist });
    case "an-traeger-geben":
      return late(command.frist, context) ? no("frist-vergangen") : yes({ event: "an-traeger-gegeben", frist: command.frist });
    case "zustimmen":
      if (pruefung.consent) return no("nicht-in-diesem-stand");
      return actor.traeger || command.vermerk !== null ? yes({ event: "zugestimmt", vermerk: command.vermerk }) : no("vermerk-fehlt");
    case "aenderung-erbitten":
      if (pruefung.stage === "rechtliche-pruefung" && actor.traeger) return no("nicht-in-diesem-stand");
      return command.subject.kind === "slot" && known(command.subject, context) ? yes({ event: "aenderung-erbeten", point: command.point, subject: command.subject, text: command.text }) : no("gegenstand");
    case "freigeben":
      if (pruefung.consent === null) return no("traeger-fehlt");
      if (openPoints(pruefung).length > 0) return no("offene-punkte");
      return context.lastEditor === actor.account ? no("vier-augen") : yes({ event: "freigegeben" });
    case "seiten-bestaetigen":
      return yes({ event: "seiten-bestaetigt", grund: command.grund });
    case "unterschriftsreif-machen":
      return (context.onForm ? againstPages(pruefung) : undefined) ?? yes({ event: "unterschriftsreif" });
    case "unterzeichnen":
      if (context.upload === null) return no("datei-fehlt");
      if (command.am > context.today) return no("datum");
      if (context.beschlussAm !== null && command.am < context.beschlussAm) return no("vor-beschluss");
      return yes({ event: "unterzeichnet", am: command.am, ...context.upload });
    case "aenderung-beginnen":
      if (!mayCountFrom(pruefung.chain, command.wirksamAb)) return no("wirksam-vor-letzter");
      if (context.beginn !== null && command.wirksamAb < context.beginn) return no("wirksam-vor-beginn");
      if (pruefung.ersetzt !== null && command.wirksamAb >= pruefung.ersetzt.ab) return no("wirksam-nach-anschluss");
      return yes({ event: "aenderung-begonnen", number: nextNumber(pruefung.chain), anlass: command.anlass, wirksamAb: command.wirksamAb });
    case "aenderung-verwerfen":
      return yes({ event: "aenderung-verworfen", number: pruefung.aenderung!.number });
    case "zurueckziehen":
      return yes({ event: "zurueckgezogen", grund: command.grund });
    case "anmerken":
      if (pruefung.points.some((point) => point.id === command.point)) return yes();
      return known(command.subject, context) ? yes({ event: "punkt-eroeffnet", point: command.point, subject: command.subject, text: command.text, intern: command.intern }) : no("gegenstand");
    case "antworten": {
      const point = visiblePoint(pruefung, command.point, actor.organisation);
      if (!point) return no("punkt-unbekannt");
      return point.entries.some((entry) => entry.id === command.entry) ? yes() : yes({ event: "punkt-beantwortet", point: point.id, entry: command.entry, text: command.text });
    }
    case "erledigen": {
      const point = visiblePoint(pruefung, command.point, actor.organisation);
      if (!point) return no("punkt-unbekannt");
      // A wish is settled by the side that had it: nobody waves away what the other side asks for.
      if (point.wish && point.entries[0]?.by.organisationId !== actor.organisation) return no("nicht-ihre-rolle");
      return point.settled === command.erledigt ? yes() : yes({ event: "punkt-erledigt", point: point.id, erledigt: command.erledigt });
    }
  }
}

/** The event that tells a signed contract of the Anschlussvertrag in its place; null for a draft and for one that has it in its log already. An amendment replaces nothing: it is a part of the contract. */
export const replacedBy = ({ chain, ersetzt }: Pruefung, successor: Successor): PruefungEvent | null => (chain.length > 0 && ersetzt === null ? { event: "ersetzt", ...successor } : null);

/** What is noted when the pages of a Fassung were compared; null when it lies before nobody any more or nothing new was found, as where LibreOffice is still missing. */
export const pagesCompared = ({ fassung, seiten }: Pruefung, compared: Id, { passed, detail }: PagesCheck): PruefungEvent | null =>
  fassung?.id !== compared || seiten?.passed === passed ? null : { event: "seiten-verglichen", fassung: compared, passed, detail };

/** What the pages of the Fassung have against its signature; undefined: nothing. */
function againstPages({ seiten }: Pruefung): Decision | undefined {
  if (seiten?.passed === false) return no("seiten-weichen-ab", seiten.detail);
  return seiten?.passed === true || seiten?.confirmed ? undefined : no("seiten-nicht-verglichen", seiten?.detail);
}

/** The event that sends a contract back, when the figures no longer give the Fassung that lies before people. */
export const sentBack = (pruefung: Pruefung, contentHash: string | null, changes: Extract<PruefungEvent, { event: "zurueckgefallen" }>["changes"]): PruefungEvent | null =>
  UNDER_REVIEW.includes(pruefung.stage) && contentHash !== pruefung.fassung?.contentHash ? { event: "zurueckgefallen", changes } : null;

function kreis(...rights: Action[]): (actor: Party) => boolean {
  return (actor) => !actor.traeger && rights.some((right) => actor.may.includes(right));
}

const isForward = (step: PruefungStep): boolean => !["anmerken", "antworten", "erledigen", "zurueckziehen", "aenderung-erbitten", "aenderung-verwerfen"].includes(step);

const late = (frist: IsoDate | null, { today }: DecisionContext): boolean => frist !== null && frist < today;

const known = (subject: Subject, { slots, clauses, annexes }: DecisionContext): boolean => {
  switch (subject.kind) {
    case "whole":
      return true;
    case "clause":
      return clauses.includes(subject.clause);
    case "slot":
      return slots.includes(subject.slot);
    case "annex":
      return subject.annex < annexes;
  }
};

const visiblePoint = (pruefung: Pruefung, id: Id, organisation: Id): Point | undefined => pruefung.points.find((point) => point.id === id && (point.internTo === null || point.internTo === organisation));
