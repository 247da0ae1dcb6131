import type { RuleWording } from "./rule-wording.ts";

/** What the two concepts must show. */
export const CONCEPT_WORDING: Readonly<Record<string, RuleWording>> = {
  "R-42": {
    why: "Zum Antrag gehören das kommunale Handlungskonzept und das KIM-Case-Management-Konzept.",
    says: { "": ({ konzept }) => `Im Dokument „${konzept}“ ist noch kein Pflichtabschnitt begonnen.` },
  },
  "R-47": {
    why: "Die Teilnahme ist freiwillig. Sanktionen sind ausgeschlossen.",
    says: { "": ({ worte, anzahl }) => `„${worte}“${anzahl ? ` (${anzahl}-mal)` : ""}: Das klingt nach Zwang oder Sanktion.` },
  },
  "R-57": {
    why: "Das Konzept muss zeigen, wie die Stellen in Ausländer- und Einbürgerungsbehörden mit Koordination und Case Management zusammenwirken. Die Forderung steht im Teil der FAQ zu Baustein 3 und wird leicht übersehen.",
    says: { "": ({ abschnitt }) => `Der Abschnitt „${abschnitt}“ ist noch leer.` },
  },
  "HK-03": {
    why: "Das Konzept klärt Schnittstellen und Abgrenzung zu anderen Programmen. Die Aufzählungen der FAQ sind nicht abschließend.",
    says: {
      leer: () => "Die Schnittstellenmatrix ist noch leer.",
      weitere: ({ fehlt }) => `In der Schnittstellenmatrix fehlen noch: ${fehlt}.`,
    },
  },
  "CM-02": {
    why: "Das Case-Management-Konzept ist mit den Beratungsansätzen abgestimmt. Halten Sie fest, mit wem und wann.",
    says: {
      keine: () => "Es ist noch keine Abstimmung des Case-Management-Konzepts mit einem Beratungsansatz eingetragen.",
      geplant: ({ datum }) => `Die Abstimmung des Case-Management-Konzepts mit den Beratungsansätzen ist erst für den ${datum} eingetragen.`,
      ohne: () => "Eingetragen ist nur eine Information oder ein Gespräch in der eigenen Verwaltung; mit den Beratungsansätzen ist das Case-Management-Konzept noch nicht abgestimmt.",
      unvollstaendig: () => "Bei der Abstimmung des Case-Management-Konzepts fehlt, mit wem oder wann.",
    },
  },
  "CM-09": {
    why: "KIM muss sich von Angeboten mit eigener Fallarbeit unterscheiden, damit nichts doppelt gefördert wird.",
    says: { "": ({ fehlt }) => `In der Schnittstellenmatrix fehlt die Abgrenzung zu: ${fehlt}.` },
  },
};
