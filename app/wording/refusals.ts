import type { Refusal, RefusalCode } from "../domain/values/result.ts";
import type { StepProblem } from "../domain/contract/pruefung/decide.ts";
import type { FormFileProblem, FormStepProblem } from "../domain/official-form/lifecycle.ts";
import { TOO_MANY_TRIES } from "./accounts.ts";
import { formStepText } from "./form-steps.ts";
import { INPUT_PROBLEMS } from "./input-problems.ts";
import { STEP_PROBLEMS, stepProblemText } from "./pruefung.ts";

/** What happened, what it means for the work, what to do. */
export const refusalSentence = (refusal: Refusal): string => SENTENCES[refusal.code](refusal.params ?? {});

const SENTENCES: Readonly<Record<RefusalCode, (params: Readonly<Record<string, string>>) => string>> = {
  "not-signed-in": () => "Sie sind nicht mehr angemeldet. Melden Sie sich neu an; Gespeichertes ist sicher.",
  "not-allowed": ({ reason }) =>
    reason ? `Das ist Ihrer Organisation nicht erlaubt: ${reason}.` : "Dazu ist Ihre Organisation in diesem Vorhaben nicht berechtigt. Die Federführung kann die Rolle ändern.",
  "not-found": (params) => params["what"] === "einreichung" ? "Das Paket entsteht, sobald beide Konzepte zur Einreichung festgehalten sind." : "Das gibt es nicht oder nicht mehr, oder Ihre Organisation ist daran nicht beteiligt.",
  "content-changed": (params) =>
    params["blocking"]
      ? `Es ${params["blocking"] === "1" ? "ist noch ein Pflichthinweis" : `sind noch ${params["blocking"]} Pflichthinweise`} offen. Die Fassung zur Einreichung entsteht, sobald nichts mehr blockiert.`
      : "Inzwischen hat jemand etwas geändert. Sehen Sie sich den neuen Stand an und versuchen Sie es noch einmal.",
  "section-locked": () => "Dieser Abschnitt ist gesperrt. Die Federführung kann ihn wieder öffnen.",
  "invalid-input": (params) => INPUT_PROBLEMS[[params["field"], params["problem"]].filter(Boolean).join(".")] ?? (params["reason"] ? `Die Eingabe passt nicht: ${params["reason"]}` : "Die Eingabe passt nicht. Es wurde nichts geändert."),
  "step-refused": ({ problem, detail }) => (problem !== undefined && problem in STEP_PROBLEMS ? stepProblemText(problem as StepProblem, detail) : "Dieser Schritt geht im Augenblick nicht."),
  "form-refused": ({ problem, sentences, ...params }) => (problem ? formStepText(problem as FormStepProblem | FormFileProblem, params) : (sentences ?? "").replaceAll("\n", " ")),
  "too-large": () => "Die Eingabe ist zu groß. Es wurde nichts geändert.",
  unavailable: (params) => (params["reason"] === "too-many-tries" ? TOO_MANY_TRIES : "Das geht im Augenblick nicht. Versuchen Sie es in einer Minute noch einmal; Gespeichertes ist sicher."),
};
