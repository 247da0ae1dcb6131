import type { ReactNode } from "react";
import { Page } from "../shell/page.tsx";
import "./help.css";

export function HelpScreen() {
  return (
    <Page title="Hilfe" width="narrow" lead="Kurz, in der Reihenfolge der Arbeit.">
      {TOPICS.map((topic) => (
        <section key={topic.id} className="card help-topic" aria-labelledby={topic.id}>
          <h2 id={topic.id}>{topic.title}</h2>
          {topic.text}
        </section>
      ))}
      <section className="card help-topic" aria-labelledby="tasten">
        <h2 id="tasten">Tasten</h2>
        <table className="help-keys">
          <thead>
            <tr>
              <th scope="col">Taste</th>
              <th scope="col">In einer Tabelle der Stammdaten</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([keys, effect]) => (
              <tr key={keys}>
                <th scope="row">{keys}</th>
                <td>{effect}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}

const TOPICS: { id: string; title: string; text: ReactNode }[] = [
  {
    id: "gemeinsam",
    title: "Gemeinsam schreiben",
    text: (
      <>
        <p>Alle Beteiligten sehen denselben Text zur selben Zeit. Die Farbe gehört zur Organisation, die Buchstaben zur Person.</p>
        <p>„Gespeichert“ heißt: Der Text liegt sicher auf dem Server. Ist die Verbindung unterbrochen, können Sie weiterschreiben; der Text wird übertragen, sobald sie wieder steht.</p>
        <p>Überschriften und Pflichtabschnitte gehören zur Vorlage. Niemand kann sie löschen. Eigene Abschnitte können Sie dazwischen anlegen.</p>
      </>
    ),
  },
  {
    id: "stammdaten",
    title: "Stammdaten: einmal eintragen",
    text: (
      <>
        <p>Stellen, Träger, Beträge und Termine stehen einmal in den Stammdaten. Konzepte und Verträge lesen sie dort. Eine Zahl, die Sie ändern, ändert sich in allen Dokumenten.</p>
        <p>Die Tabellen bedienen sich wie ein Rechenblatt. Einen Block aus Excel oder LibreOffice fügen Sie mit Strg+V ein. Was nicht passt, bleibt rot in der Zelle stehen, bis Sie es berichtigen.</p>
        <p>Ändern zwei Personen dieselbe Zelle, fragt die Werkstatt nach, welcher Wert gelten soll. Überschrieben wird nichts im Stillen.</p>
      </>
    ),
  },
  {
    id: "hinweise",
    title: "Hinweise",
    text: (
      <>
        <p>Die Werkstatt prüft laufend, was noch fehlt. Jeder Hinweis nennt seine Quelle, zum Beispiel eine Frage der FAQ des Landes, und führt mit „Zur Stelle“ dorthin.</p>
        <p>
          <strong>Pflicht</strong> verhindert eine Einreichung, <strong>Pflicht (bedingt)</strong> gilt nur bei bestimmten Angaben, <strong>Empfehlung</strong> ist ein Rat. „Abgeleitet“ steht dabei, wenn die Regel aus den Quellen folgt, aber nicht wörtlich darin steht.
        </p>
      </>
    ),
  },
  {
    id: "fassungen",
    title: "Word-Dateien und Fassungen",
    text: (
      <>
        <p>„Word“ friert den jetzigen Stand als Fassung ein und lädt ihn herunter. Entwürfe tragen das Wort „Entwurf“ und eine Liste der offenen Punkte.</p>
        <p>Die Vorhaben-Datei enthält das ganze Vorhaben in einem offenen Format. Sie kann in jeder KIM-Werkstatt wieder eingelesen werden.</p>
      </>
    ),
  },
  {
    id: "fortschreibung",
    title: "Nächstes Förderjahr",
    text: (
      <>
        <p>„Nächstes Förderjahr beginnen“ macht aus einem Vorhaben das des folgenden Jahres. Das alte bleibt, wie es ist. Stammdaten und Texte kommen mit und sind als „aus dem Vorjahr übernommen“ gekennzeichnet, bis jemand sie bestätigt oder ändert.</p>
        <p>Unter „Fortschreibung“ steht, was noch zu prüfen ist und was sich geändert hat. Die Änderungen gibt es auch als Word-Datei für das Kompetenzzentrum für Integration.</p>
        <p>Unter „Vorlagen“ sehen Sie, ob es für ein Dokument eine neuere Fassung der Vorlage gibt und was sie ändern würde. Ein Umstellen lässt sich zurücknehmen.</p>
      </>
    ),
  },
  {
    id: "rollen",
    title: "Rollen",
    text: (
      <>
        <p>
          <strong>Federführung</strong> verwaltet das Vorhaben, lädt ein und schreibt überall. <strong>Mitwirkung</strong> schreibt in Konzepten und Stammdaten. <strong>Rechtsprüfung</strong> bearbeitet Verträge und kommentiert. <strong>Lesen</strong> liest und lädt herunter.
        </p>
      </>
    ),
  },
];

const KEYS: [string, string][] = [
  ["Pfeiltasten", "zur nächsten Zelle; mit Umschalt mehrere Zellen markieren"],
  ["Eingabe, F2", "Zelle bearbeiten; Eingabe übernimmt und geht eine Zeile weiter"],
  ["Tab", "übernehmen und eine Zelle weiter nach rechts"],
  ["Esc", "Eingabe verwerfen, alter Wert bleibt"],
  ["Entf", "markierte Zellen leeren"],
  ["Leertaste", "Häkchen setzen oder wegnehmen"],
  ["Strg+C, Strg+X, Strg+V", "Block kopieren, ausschneiden, einfügen; auch aus und nach Excel"],
  ["Strg+Z, Strg+Y", "eigene Änderung zurücknehmen, wiederherstellen"],
  ["Pos1, Ende", "erste, letzte Zelle der Zeile; mit Strg der Tabelle"],
];
