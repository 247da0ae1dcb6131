import { Dialog } from "#app/ui/dialog.tsx";

const GROUPS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: "Im Dokument",
    keys: [
      ["Alt+↑ · Alt+↓", "vorheriger, nächster Abschnitt"],
      ["Alt+H", "nächster Hinweis"],
      ["Strg+Alt+M", "Kommentar zur Auswahl oder zum Abschnitt"],
      ["Strg+Alt+V", "Änderung der Auswahl vorschlagen"],
      ["Alt+F10", "zu den Werkzeugen; Escape führt zurück in den Text"],
      ["Escape", "aus dem Text zum Titel des Abschnitts"],
      ["?", "diese Übersicht (außerhalb des Textes)"],
    ],
  },
  {
    title: "Beim Schreiben",
    keys: [
      ["Strg+Z · Strg+Y", "eigene Änderung rückgängig, wiederholen"],
      ["Strg+B · Strg+I", "fett, kursiv"],
      ["Strg+Alt+0", "Absatz"],
      ["Strg+Alt+2 · 3 · 4", "Zwischenüberschriften"],
      ["Strg+Umschalt+8 · 7", "Aufzählung, nummerierte Liste"],
      ["Tab · Umschalt+Tab", "in Listen ein- und ausrücken, in Tabellen nächste und vorige Zelle"],
      ["Strg+Umschalt+B", "Zitat"],
      ["Strg+K", "Link"],
      ["Strg+Alt+F", "Fußnote"],
      ["Alt+Eingabe", "Hinweis zum Wortlaut am Cursor, sonst der nächste im Abschnitt"],
      ["Umschalt+Eingabe", "neue Zeile im selben Absatz"],
    ],
  },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Tastenkürzel" width="wide" isOpen onOpenChange={(open) => !open && onClose()}>
      <div className="shortcuts">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
