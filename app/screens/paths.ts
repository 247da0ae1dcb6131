import type { Place } from "#app/domain/checks/finding.ts";
import type { PartId } from "#app/domain/facts/register.ts";
import type { ConceptKind, DocumentRef, Id } from "#app/domain/values/ids.ts";

/** The addresses of the screens, in one place, so that links from Hinweise, mails and screens agree. */
export const vorhabenPath = (vorhaben: Id): string => `/vorhaben/${vorhaben}`;

/** The whole Vorhaben as a file, who takes part in it (POST). */
export const vorhabenFilePath = (vorhaben: Id): string => `${vorhabenPath(vorhaben)}/export`;
export const membersPath = (vorhaben: Id): string => `${vorhabenPath(vorhaben)}/beteiligte`;

/** A register part; `cell` names what is to be shown and focused. */
export function registerPath(vorhaben: Id, part?: PartId, cell?: { row?: Id; field?: string }): string {
  const query = new URLSearchParams();
  if (cell?.row) query.set("zeile", cell.row);
  if (cell?.field) query.set("feld", cell.field);
  return `/vorhaben/${vorhaben}/stammdaten${part ? `/${part}` : ""}${query.size > 0 ? `?${query.toString()}` : ""}`;
}

/** Where changes of the register go (POST), and who changed what in one part. */
export const factCommandsPath = (vorhaben: Id): string => `${vorhabenPath(vorhaben)}/angaben`;
export const factHistoryPath = (vorhaben: Id, part: PartId): string => `${factCommandsPath(vorhaben)}/verlauf/${part}`;

export const documentPath = (vorhaben: Id, document: DocumentRef): string => (document.kind === "weiterleitungsvertrag" ? contractPath(vorhaben, document.vertragId) : conceptPath(vorhaben, document.kind));

/** A concept, where its commands go (POST), and its Fassungen and changes. */
export const conceptPath = (vorhaben: Id, kind: ConceptKind): string => `${vorhabenPath(vorhaben)}/dokumente/${kind}`;
export const conceptCommandsPath = (vorhaben: Id, kind: ConceptKind): string => `${conceptPath(vorhaben, kind)}/befehle`;
export const conceptHistoryPath = (vorhaben: Id, kind: ConceptKind): string => `${conceptPath(vorhaben, kind)}/verlauf`;

/** Where a document becomes a Fassung (POST), the file of a Fassung, and a document as it stands, kept nowhere. */
export const wordPath = (vorhaben: Id): string => `${vorhabenPath(vorhaben)}/word`;
export const fassungFilePath = (fassung: Id): string => `/fassungen/${fassung}/datei`;
export const draftFilePath = (vorhaben: Id, document: DocumentRef): string =>
  `${vorhabenPath(vorhaben)}/entwurf?${new URLSearchParams({ kind: document.kind, ...(document.kind === "weiterleitungsvertrag" ? { vertrag: document.vertragId } : {}) })}`;

/** The page "Einreichen". */
export const submissionPath = (vorhaben: Id): string => `/vorhaben/${vorhaben}/einreichen`;

/** The ZIP of the frozen Fassungen. */
export const submissionArchivePath = (vorhaben: Id): string => `${submissionPath(vorhaben)}/paket`;

/** Where a document is frozen for submission (POST). */
export const submissionFreezePath = (vorhaben: Id): string => `${submissionPath(vorhaben)}/festhalten`;

/** A section carries its id as anchor: `#abschnitt-lenkungsgruppe`. */
export const sectionAnchor = (section: Id): string => `abschnitt-${section}`;

export const contractPath = (vorhaben: Id, contract: Id, field?: string): string =>
  `/vorhaben/${vorhaben}/vertraege/${contract}${field ? `?feld=${encodeURIComponent(field)}` : ""}`;

/** All contracts together, the run that makes them (GET its progress, POST begins or cancels), and what it made as ZIP. */
export const contractsPath = (vorhaben: Id): string => `/vorhaben/${vorhaben}/vertraege`;
export const contractRunPath = (vorhaben: Id): string => `/vorhaben/${vorhaben}/vertragslauf`;
export const contractsArchivePath = (vorhaben: Id): string => `${contractRunPath(vorhaben)}/paket`;

/** The Vertragsprüfung of a contract, where its steps go (POST), and its signed copy. */
export const pruefungPath = (vorhaben: Id, contract: Id): string => `${contractPath(vorhaben, contract)}/pruefung`;
export const pruefungStepPath = (vorhaben: Id, contract: Id): string => `${pruefungPath(vorhaben, contract)}/schritt`;
export const redlinePath = (vorhaben: Id, contract: Id, since: Id, until?: Id): string => `${pruefungPath(vorhaben, contract)}/nachverfolgt?seit=${since}${until === undefined ? "" : `&bis=${until}`}`;
export const signedCopyPath = (vorhaben: Id, contract: Id, number?: number): string => `${pruefungPath(vorhaben, contract)}/exemplar${number === undefined ? "" : `?nummer=${number}`}`;

/** How a signed contract reads on a day, and the Word file of its n-th amendment. */
export const readingPath = (vorhaben: Id, contract: Id): string => `${contractPath(vorhaben, contract)}/lesefassung`;
export const amendmentFilePath = (vorhaben: Id, contract: Id, number: number): string => `${contractPath(vorhaben, contract)}/aenderungen/${number}`;

/** Official forms: the list, one form with its mapping, what a re-issued one changes, and their files. */
export const formsPath = (vorhaben: Id): string => `/vorhaben/${vorhaben}/formulare`;
export const formPath = (vorhaben: Id, form: Id): string => `${formsPath(vorhaben)}/${form}`;
export const formComparisonPath = (vorhaben: Id, form: Id): string => `${formPath(vorhaben, form)}/vergleich`;
export const formCommandPath = (vorhaben: Id, form: Id): string => `${formPath(vorhaben, form)}/befehl`;
export const formOriginalPath = (vorhaben: Id, form: Id): string => `${formPath(vorhaben, form)}/original`;
export const formMappingPath = (vorhaben: Id, form: Id): string => `${formPath(vorhaben, form)}/zuordnung`;
/** Without `page` how many there are. */
export const formPagesPath = (vorhaben: Id, form: Id, page?: number): string => `${formPath(vorhaben, form)}/seiten${page === undefined ? "" : `/${page}`}`;

/** A contract as its official form has it: what is missing, what was made. */
export const contractInFormPath = (vorhaben: Id, contract: Id): string => `${contractPath(vorhaben, contract)}/formular`;

/** "Datei prüfen", perhaps for one Fassung. */
export const verifyFilePath = (vorhaben: Id, fassung?: Id): string => `/vorhaben/${vorhaben}/datei-pruefen${fassung ? `?fassung=${fassung}` : ""}`;

/** The Prüfprotokoll of a Fassung, and the same as JSON. */
export const proofPath = (fassung: Id): string => `/fassungen/${fassung}/pruefprotokoll`;
export const proofFilePath = (fassung: Id): string => `${proofPath(fassung)}/json`;

/** Where a Hinweis leads. */
export function placePath(vorhaben: Id, place: Place): string {
  switch (place.kind) {
    case "section":
      return `${documentPath(vorhaben, { kind: place.document })}#${sectionAnchor(place.section)}`;
    case "document":
      return documentPath(vorhaben, { kind: place.document });
    case "contract":
      return contractPath(vorhaben, place.vertrag, place.field);
    case "fact":
      return registerPath(vorhaben, place.part, { row: place.row, field: place.field });
  }
}

/** From the past Förderjahr into this one: what is still to be looked at, what has changed. */
export const yearPath = (vorhaben: Id): string => `/vorhaben/${vorhaben}/fortschreibung`;

/** "Änderungen gegenüber dem Vorjahr" as a Word file. */
export const yearChangesFilePath = (vorhaben: Id): string => `${yearPath(vorhaben)}/word`;

/** On which template versions the documents stand. */
export const templateVersionsPath = (vorhaben: Id): string => `/vorhaben/${vorhaben}/vorlagen`;

export const ADMINISTRATION_PATH = "/verwaltung";
export const ACCOUNT_PATH = "/konto";
export const HELP_PATH = "/hilfe";

/** The sign-in page, which leads back to where somebody came from; where one signs out (POST), and where that leads. */
export const signInPath = (backTo = "/"): string => (backTo === "/" ? "/anmelden" : `/anmelden?weiter=${encodeURIComponent(backTo)}`);
export const SIGN_OUT_PATH = "/abmelden";
export const SIGNED_OUT_PATH = `${signInPath()}?abgemeldet=1`;

/** A path of this site, or "/" for everything else: other hosts, scripts, the sign-in pages themselves. */
export function safeReturnPath(wanted: string | null | undefined): string {
  // oxlint-disable-next-line no-control-regex -- browsers drop these characters before they read an address
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\\]/.test(wanted)) return "/";
  const base = "http://same.invalid";
  const url = URL.parse(wanted, base);
  if (!url || url.origin !== base || /^\/(anmelden|abmelden)(\/|$)/.test(url.pathname)) return "/";
  return url.pathname + url.search + url.hash;
}
