import type { OrganisationArt } from "../facts/register/grunddaten.ts";
import type { Id } from "../values/ids.ts";

/**
 * The part an organisation plays in a Vorhaben. Federführung: the KI of the applicant. Mitwirkung: writes at eye level.
 * Rechtspruefung: reviews and fills contracts. Lesen: reads only.
 */
export const ROLES = { federfuehrung: "Federführung", mitwirkung: "Mitwirkung", rechtspruefung: "Rechtsprüfung", lesen: "Lesen" } as const;
export type Role = keyof typeof ROLES;

/** Everything that is somebody's right within a Vorhaben. */
export const ACTIONS = [
  "vorhaben.read",
  "vorhaben.export",
  "section.write",
  "section.status",
  "section.manage",
  "facts.write",
  "vertrag.write",
  /** Lay a contract before the Rechtsprüfung, take it back, have it signed. */
  "vertrag.vorlegen",
  /** Examine a contract for the Kreis or the Stadt and release it. The Träger examines its own contract whatever its role. */
  "vertrag.pruefen",
  /** Load official contract forms and map their blanks. */
  "formular.pflegen",
  /** Put a mapped form in force, or withdraw it. Who worked on the mapping never does. */
  "formular.freigeben",
  "comment.write",
  /** Propose other words for a section; whoever may write there takes them over or declines. */
  "suggestion.write",
  /** Keep a draft as a numbered Fassung in the list of all. Its file alone goes to everybody who may export. */
  "fassung.draft",
  "fassung.freeze",
  "members.manage",
  /** Begin the next Förderjahr, go over to another template version. */
  "vorhaben.advance",
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * Who may do what: the one table that pages, actions and sockets ask (server/access/policy.ts resolves the role of a person).
 * An installation administrator manages accounts and organisations, but reads no Vorhaben in which their organisation takes no part.
 */
export const PERMISSIONS: Readonly<Record<Role, readonly Action[]>> = {
  federfuehrung: [
    "vorhaben.read",
    "vorhaben.export",
    "section.write",
    "section.status",
    "section.manage",
    "facts.write",
    "vertrag.write",
    "vertrag.vorlegen",
    "formular.pflegen",
    "formular.freigeben",
    "comment.write",
    "suggestion.write",
    "fassung.draft",
    "fassung.freeze",
    "members.manage",
    "vorhaben.advance",
  ],
  mitwirkung: ["vorhaben.read", "vorhaben.export", "section.write", "section.status", "facts.write", "comment.write", "suggestion.write", "fassung.draft"],
  rechtspruefung: ["vorhaben.read", "vorhaben.export", "vertrag.write", "vertrag.pruefen", "formular.freigeben", "comment.write", "suggestion.write", "fassung.draft"],
  lesen: ["vorhaben.read", "vorhaben.export"],
};

export const mayRole = (role: Role | undefined, action: Action): boolean => role !== undefined && PERMISSIONS[role].includes(action);

/**
 * Whose organisations may begin a Vorhaben besides the installation's administrator and those who lead one already: the KI of the Kreis or the kreisfreie
 * Stadt, which the applicant runs (FAQ of 23.04.2026, Fragen 7 and 16; rule R-01). Other offices of the same administration take part by invitation.
 */
export const BEGINNING_ART: OrganisationArt = "kommunales-integrationszentrum";

/** The person behind a request. */
export interface Actor {
  accountId: Id;
  /** Named by function in the sample data: "Koordination KIM". */
  name: string;
  organisation: { id: Id; name: string; shortName: string };
  /** Administers the installation: accounts, organisations, audit log. */
  administrator: boolean;
}
