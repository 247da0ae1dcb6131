import { z } from "zod";

/** Ids are lower-case ASCII: letters, digits and inner hyphens, at most 64 characters, so that they are safe in addresses, room names and file names. */
export const ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
export const idSchema = z.string().regex(ID_PATTERN, "Kennung: nur a–z, 0–9 und Bindestrich, höchstens 64 Zeichen");
export type Id = string;

/** The three kinds of document that a Vorhaben produces. A Vorhaben has one of each concept and one contract for each Träger. */
const DOCUMENT_KINDS = ["handlungskonzept", "case-management-konzept", "weiterleitungsvertrag"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type ConceptKind = Exclude<DocumentKind, "weiterleitungsvertrag">;
export const CONCEPT_KINDS = ["handlungskonzept", "case-management-konzept"] as const satisfies readonly ConceptKind[];

/** Names one document of a Vorhaben: a concept by its kind, a contract by the id of its row in the register table `vertraege`. */
export type DocumentRef = { kind: ConceptKind } | { kind: "weiterleitungsvertrag"; vertragId: Id };
