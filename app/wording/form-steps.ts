import type { FormFileProblem, FormStepProblem, MappingState } from "../domain/official-form/lifecycle.ts";

/** How far a mapping is. */
export const MAPPING_STATE_WORDS: Readonly<Record<MappingState, string>> = { entwurf: "Entwurf", bestaetigt: "bestätigt", freigegeben: "freigegeben", zurueckgezogen: "zurückgezogen" };

const PROBLEMS: Readonly<Record<FormStepProblem | FormFileProblem, (params: Readonly<Record<string, string>>) => string>> = {
  "not-a-draft": () => "Die Zuordnung ist kein Entwurf mehr. Öffnen Sie sie wieder oder beginnen Sie eine neue Fassung.",
  "not-confirmed": () => "Die Zuordnung ist noch nicht bestätigt.",
  "not-released": () => "Die Zuordnung ist nicht freigegeben.",
  undecided: ({ count }) => (count === "1" ? "1 Feld ist noch nicht zugeordnet." : `${count ?? ""} Felder sind noch nicht zugeordnet.`),
  "unknown-blanks": ({ blanks }) => `Das Formular hat diese Felder nicht: ${blanks ?? ""}. Es wurde nichts geändert.`,
  "unknown-values": ({ values }) => `Diese Werte hat kein Vertrag: ${values ?? ""}. Es wurde nichts geändert.`,
  "list-in-single": ({ blanks }) => `Diese Felder stehen nicht in einer wiederholten Tabellenzeile und nehmen keine Spalte der Stellenliste: ${blanks ?? ""}. Es wurde nichts geändert.`,
  "other-form": () => "Diese Zuordnung gehört zu einem anderen Formular. Es wurde nichts geändert.",
  "four-eyes": () => "Wer an der Zuordnung gearbeitet hat, gibt sie nicht frei. Das tut eine zweite Person der Federführung oder der Rechtsprüfung.",
  "draft-open": () => "Es gibt schon eine Fassung in Arbeit.",
  "was-released": () => "Das Formular war schon freigegeben und bleibt deshalb erhalten. Ziehen Sie die Freigabe zurück.",
  "scope-released": () => "Für welche Verträge und ab wann ein freigegebenes Formular gilt, ändert niemand allein. Ziehen Sie die Freigabe zurück, ändern Sie die Angaben und lassen Sie das Formular neu freigeben.",
  "no-blanks": () => "In der Datei wurde kein Feld gefunden, das sich ausfüllen lässt.",
  "known-file": ({ title }) => `Genau diese Datei ist schon geladen: „${title ?? ""}“.`,
  "nothing-made": () => "In diesem Vorhaben ist noch kein Vertrag mit einem amtlichen Formular erzeugt worden.",
  "made-otherwise": () => "Diese Programmversion erzeugt die Fassung nicht mehr genau so, wie sie festgehalten wurde. Vergleichen Sie mit der gespeicherten Word-Datei.",
};

export const formStepText = (problem: FormStepProblem | FormFileProblem, params: Readonly<Record<string, string>> = {}): string => PROBLEMS[problem](params);
