import type { Place } from "../domain/checks/finding.ts";
import type { FormComparison } from "../domain/official-form/comparison.ts";
import type { Blank } from "../domain/official-form/form.ts";
import type { FormCommand, FormDescription, MappingState } from "../domain/official-form/lifecycle.ts";
import type { FormDecision, FormMapping, ShownValue } from "../domain/official-form/mapping.ts";
import type { FormVerdict } from "../domain/official-form/proof.ts";
import type { FormProtocol, Stamp } from "../domain/official-form/protocol.ts";
import type { FormReading } from "../domain/official-form/reading.ts";
import type { ReleasedForm } from "../domain/official-form/released-form.ts";
import type { Id } from "../domain/values/ids.ts";
import type { Result } from "../domain/values/result.ts";
import type { Actor } from "../domain/vorhaben/roles.ts";
import type { FassungView, FileToSend } from "./fassungen.ts";

/** An official form as the list shows it. */
export interface FormSummary extends FormDescription {
  id: Id;
  fileName: string;
  sha256: string;
  loaded: Stamp;
  /** The form that it renews. */
  predecessor: { id: Id; title: string } | null;
  /** The newest version of its mapping. */
  version: number;
  state: MappingState;
  /** The version in force, which may be an older one. */
  released: { version: number; stamp: Stamp } | null;
}

/** One version of the mapping. */
export interface MappingView {
  version: number;
  state: MappingState;
  mapping: FormMapping;
  edited: Stamp;
  confirmed: Stamp | null;
  released: Stamp | null;
  withdrawn: Stamp | null;
}

/** A form with everything that mapping it needs. */
export interface FormView {
  form: FormSummary;
  /** What a person should know about the file: comments, protection, formats. */
  notes: readonly string[];
  blanks: readonly Blank[];
  reading: FormReading;
  /** Newest first. */
  versions: MappingView[];
  /** The person worked on the newest version and so does not release it. */
  workedOnIt: boolean;
  comparison: FormComparison | null;
  /** For blanks that the re-issued form changed: what the mapping of the old form said, by the new id. */
  former: Readonly<Record<string, FormDecision>>;
}

/** What holds a contract up that is made with a form, and where a person mends it. */
export interface FormGap {
  sentence: string;
  places: Place[];
}

/** An official form as text, and what its blanks are filled with. */
export interface FormFrame {
  title: string;
  reading: FormReading;
  mapping: FormMapping;
  /** The values that the mapping puts there. */
  shown: readonly ShownValue[];
}

/** A Fassung that was made with a form. */
export interface FormFassung {
  id: Id;
  vertrag: Id;
  number: number;
  kind: FassungView["kind"];
  at: string;
  by: string;
  fileName: string;
  formTitle: string;
  sha256: string;
}

/** Why there are no pictures of the pages: LibreOffice or pdftoppm is not installed, or setting the pages failed. */
export type NoPages = "office-missing" | "office-failed" | "pdftoppm-missing";

/** Official contract forms. They belong to the organisation that leads a Vorhaben and serve all Vorhaben that it leads. */
export interface FormService {
  /** Newest first. */
  list(actor: Actor, vorhaben: Id): Promise<Result<FormSummary[]>>;
  /** Takes a form in; refused with `form-refused` for a file that cannot be filled with a proof. `renews`: the form whose mapping is carried over where blanks are the same. */
  load(actor: Actor, vorhaben: Id, file: { fileName: string; bytes: Uint8Array }, about: FormDescription, renews: Id | null): Promise<Result<Id>>;
  open(actor: Actor, vorhaben: Id, form: Id): Promise<Result<FormView>>;
  /** Refused with `form-refused` and `params.problem` (`FormStepProblem`) when something stands against it. */
  act(actor: Actor, vorhaben: Id, form: Id, command: FormCommand): Promise<Result<null>>;
  /** The file as it was received. */
  original(actor: Actor, vorhaben: Id, form: Id): Promise<Result<FileToSend>>;
  /** How many pages the numbered copy has. The first time it takes seconds; then the pictures are kept. */
  pages(actor: Actor, vorhaben: Id, form: Id): Promise<Result<{ count: number } | { notDone: NoPages }>>;
  /** One page of the numbered copy as PNG, from 1. */
  page(actor: Actor, vorhaben: Id, form: Id, page: number): Promise<Result<Uint8Array>>;
  /** What is missing or does not fit before this contract can be made with its form; null without a released form. */
  gaps(actor: Actor, vorhaben: Id, vertrag: Id): Promise<Result<{ form: ReleasedForm; gaps: FormGap[] } | null>>;
  /** The words of the form of this contract, to be shown with values as they are entered; null without a released form. */
  frame(actor: Actor, vorhaben: Id, vertrag: Id): Promise<Result<FormFrame | null>>;
  /** Fassungen made with a form, newest first. */
  fassungen(actor: Actor, vorhaben: Id): Promise<Result<FormFassung[]>>;
  /** The Prüfprotokoll of a Fassung; the check of the pages is made when it is first asked for. */
  protocol(actor: Actor, fassung: Id): Promise<Result<{ vorhaben: Id; fassung: FormFassung; protocol: FormProtocol }>>;
  /**
   * Compares a file that came back with the Fassung it was made as. Without `fassung` the file is recognised by its bytes, its name or its words; refused with
   * `invalid-input` (params `field: "fassung"`) when none fits.
   */
  verify(actor: Actor, vorhaben: Id, file: { fileName: string; bytes: Uint8Array }, fassung: Id | null): Promise<Result<{ fassung: FormFassung; verdict: FormVerdict }>>;
}
