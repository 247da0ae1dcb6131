import type { Notice } from "./store/register-state.ts";

/** What did not work, and what became of the input. */
export function noticeSentence({ kind, details }: Notice): string {
  switch (kind) {
    case "gone":
      return details.length > 0 ? `Diese Zeile wurde inzwischen gelöscht. Ihre Eingabe „${details[0]}“ hat keinen Platz mehr.` : "Diese Zeile wurde inzwischen gelöscht.";
    case "in-use":
      return `Diese Zeile wird noch gebraucht und bleibt stehen: ${details.slice(0, 4).join("; ")}${details.length > 4 ? ` und ${details.length - 4} weitere` : ""}.`;
    case "changed-since":
      return details[0] === "1" ? "Eine Zelle haben inzwischen andere geändert. Sie bleibt, wie sie ist." : `${details[0]} Zellen haben inzwischen andere geändert. Sie bleiben, wie sie sind.`;
    case "unreadable":
      return details[0] === "1" ? "Eine Änderung, die beim letzten Mal nicht gespeichert werden konnte, ließ sich nicht wiederherstellen. Tragen Sie sie neu ein." : `${details[0]} Änderungen, die beim letzten Mal nicht gespeichert werden konnten, ließen sich nicht wiederherstellen. Tragen Sie sie neu ein.`;
  }
}
