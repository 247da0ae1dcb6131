import type { PruefungStep } from "../domain/contract/pruefung/command.ts";
import type { StepProblem } from "../domain/contract/pruefung/decide.ts";
import type { PruefungEvent, ShownStage, Turn } from "../domain/contract/pruefung/pruefung.ts";
import { formatDate } from "../domain/values/date.ts";

/** The stages of a contract, as badges and headings say them. */
export const STAGE_NAMES: Readonly<Record<ShownStage, string>> = {
  entwurf: "Entwurf",
  vollstaendig: "Vollständig",
  "rechtliche-pruefung": "In rechtlicher Prüfung",
  "pruefung-traeger": "In Prüfung beim Träger",
  "aenderung-erbeten": "Änderung erbeten",
  freigegeben: "Rechtlich freigegeben",
  unterschriftsreif: "Unterschriftsreif",
  unterzeichnet: "Unterzeichnet",
  ersetzt: "Ersetzt",
};

/** Who is asked. */
export const TURN_NAMES: Readonly<Record<Turn, string>> = { federfuehrung: "Federführung", rechtspruefung: "Rechtsprüfung", traeger: "Träger" };

/** What a stage means and who acts next. */
export const STAGE_NOTES: Readonly<Record<ShownStage, string>> = {
  entwurf: "Es fehlen noch Angaben. Sobald nichts mehr offen ist, kann die Federführung den Vertrag zur Prüfung vorlegen.",
  vollstaendig: "Alle Angaben sind da. Die Federführung kann den Vertrag zur rechtlichen Prüfung vorlegen.",
  "rechtliche-pruefung": "Die Rechtsprüfung sieht sich die festgehaltene Fassung an und gibt sie an den Träger weiter oder bittet um eine Änderung.",
  "pruefung-traeger": "Der Träger sieht sich dieselbe Fassung an und stimmt zu oder bittet um eine Änderung. Danach gibt die Rechtsprüfung frei.",
  "aenderung-erbeten": "Eine Seite hat um eine Änderung gebeten. Die Federführung ändert die Angabe oder klärt den Wunsch und legt erneut vor.",
  freigegeben: "Beide Seiten sind einverstanden. Die Federführung macht den Vertrag unterschriftsreif.",
  unterschriftsreif: "Der Vertrag kann unterschrieben werden. Danach lädt die Federführung das unterschriebene Exemplar hoch.",
  unterzeichnet: "Der Vertrag ist geschlossen. Ändern lässt er sich nur durch eine Änderungsvereinbarung: Beginnen Sie sie hier, und ändern Sie danach die Angaben.",
  ersetzt: "Der Anschlussvertrag hat diesen Vertrag abgelöst. Ändern lässt er sich nicht mehr. Was er für seinen Zeitraum verlangt, gilt weiter: Verwendungsnachweis, Aufbewahrung, Prüfungsrechte.",
};

/** In place of the note of the stage, while the contract still says what was signed. */
export const AMENDMENT_BEGUN = "Die Änderung ist begonnen. Sobald eine Angabe des Vertrags geändert ist, kann die Federführung sie zur Prüfung vorlegen.";

/** Buttons. */
export const STEP_NAMES: Readonly<Record<PruefungStep, string>> = {
  vorlegen: "Zur Prüfung vorlegen",
  "an-traeger-geben": "An den Träger geben",
  zustimmen: "Zustimmen",
  "aenderung-erbitten": "Um Änderung bitten",
  freigeben: "Rechtlich freigeben",
  "seiten-bestaetigen": "Seiten von Hand bestätigen",
  "unterschriftsreif-machen": "Unterschriftsreif machen",
  unterzeichnen: "Unterschriebenes Exemplar hochladen",
  "aenderung-beginnen": "Änderung beginnen",
  "aenderung-verwerfen": "Änderung verwerfen",
  zurueckziehen: "Zurückziehen",
  anmerken: "Anmerken",
  antworten: "Antworten",
  erledigen: "Erledigt",
};

/** Why a step is not taken, and what helps. */
export const STEP_PROBLEMS: Readonly<Record<StepProblem, string>> = {
  "nicht-ihre-rolle": "Dieser Schritt liegt nicht bei Ihrer Organisation.",
  "nicht-in-diesem-stand": "Der Vertrag steht inzwischen an einer anderen Stelle. Sehen Sie sich den neuen Stand an.",
  "nicht-vollstaendig": "Der Vertrag ist noch nicht vollständig. Füllen Sie zuerst die offenen Stellen und beheben Sie die Pflichthinweise.",
  "inhalt-geaendert": "Die Angaben haben sich seit der vorgelegten Fassung geändert. Der Vertrag muss erneut vorgelegt werden.",
  "vier-augen": "Vier-Augen-Prinzip: Sie haben zuletzt eine Angabe dieses Vertrags geändert. Freigeben muss jemand anderes.",
  "traeger-fehlt": "Der Träger hat dieser Fassung noch nicht zugestimmt.",
  "vermerk-fehlt": "Vermerken Sie, wann und wie der Träger zugestimmt hat.",
  "offene-punkte": "Es sind noch Punkte offen. Freigegeben wird, wenn alle erledigt sind.",
  datum: "Der Tag der Unterschrift liegt in der Zukunft.",
  "datei-fehlt": "Laden Sie das unterschriebene Exemplar als PDF hoch (höchstens 20 MB).",
  gegenstand: "Um eine Änderung bitten lässt sich nur bei einer Angabe oder der freien Klausel. Der Wortlaut des Musters ist fest.",
  "punkt-unbekannt": "Diesen Punkt gibt es nicht.",
  "frist-vergangen": "Die Frist liegt in der Vergangenheit.",
  "vor-beschluss": "Der Tag der Unterschrift liegt vor dem Beschluss, auf dem der Vertrag beruht.",
  "ohne-aenderung": "Der Vertrag sagt noch dasselbe wie das unterschriebene Exemplar. Ändern Sie zuerst die Angaben, um die es geht.",
  "wirksam-vor-letzter": "Eine spätere Änderung wirkt schon ab einem späteren Tag. Wählen Sie diesen Tag oder einen danach.",
  "wirksam-nach-anschluss": "Ab diesem Tag gilt schon der Anschlussvertrag. Wählen Sie einen Tag davor, oder ändern Sie den Anschlussvertrag.",
  "seiten-weichen-ab": "Auf den gedruckten Seiten steht nicht alles, was in der Datei steht. Kürzen Sie die Angabe; liegt es am Formular, wenden Sie sich an den Herausgeber.",
  "seiten-nicht-verglichen": "Die gedruckten Seiten wurden nicht mit der Datei verglichen. Sobald die Rechtsprüfung sie durchgesehen und das bestätigt hat, geht es weiter.",
  "wirksam-vor-beginn": "An diesem Tag läuft der Vertrag noch nicht. Wählen Sie einen Tag ab dem Vertragsbeginn.",
};

/** The sentence of a refused step, with what it was that stood against it. */
export const stepProblemText = (problem: StepProblem, detail?: string): string => `${STEP_PROBLEMS[problem]}${detail ? ` (${detail})` : ""}`;

/** A line of the log without its subject: who did it stands beside it. */
export function eventSentence(entry: PruefungEvent): string {
  switch (entry.event) {
    case "vorgelegt":
      return `zur rechtlichen Prüfung vorgelegt${until(entry.frist)}`;
    case "an-traeger-gegeben":
      return `rechtlich geprüft und an den Träger gegeben${until(entry.frist)}`;
    case "zugestimmt":
      return entry.vermerk === null ? "dieser Fassung zugestimmt" : `Zustimmung des Trägers vermerkt: ${entry.vermerk}`;
    case "aenderung-erbeten":
      return `um eine Änderung gebeten: ${entry.text}`;
    case "freigegeben":
      return "rechtlich freigegeben";
    case "seiten-verglichen":
      return `gedruckte Seiten verglichen: ${entry.passed === "not-done" ? "nicht gelungen, " : entry.passed ? "" : "Abweichung, "}${entry.detail}`;
    case "seiten-bestaetigt":
      return `gedruckte Seiten von Hand durchgesehen und bestätigt: ${entry.grund}`;
    case "unterschriftsreif":
      return "unterschriftsreif gemacht";
    case "unterzeichnet":
      return `unterschrieben am ${formatDate(entry.am)}; Exemplar ${entry.fileName} hochgeladen`;
    case "zurueckgezogen":
      return `zurückgezogen: ${entry.grund}`;
    case "zurueckgefallen":
      return `zurück in den Entwurf, weil sich Angaben geändert haben: ${entry.changes.map((change) => change.label).join(", ") || "der Wortlaut"}`;
    case "aenderung-begonnen":
      return `${entry.number}. Änderung begonnen, wirksam ab ${formatDate(entry.wirksamAb)}: ${entry.anlass}`;
    case "aenderung-verworfen":
      return `${entry.number}. Änderung verworfen`;
    case "ersetzt":
      return `durch den Anschlussvertrag ersetzt (${entry.title}), unterschrieben am ${formatDate(entry.am)}, gültig ab ${formatDate(entry.ab)}`;
    case "punkt-eroeffnet":
      return `${entry.intern ? "intern angemerkt" : "angemerkt"}: ${entry.text}`;
    case "punkt-beantwortet":
      return `geantwortet: ${entry.text}`;
    case "punkt-erledigt":
      return entry.erledigt ? "einen Punkt erledigt" : "einen Punkt wieder geöffnet";
  }
}

const until = (frist: string | null): string => (frist === null ? "" : `, Frist ${formatDate(frist)}`);
