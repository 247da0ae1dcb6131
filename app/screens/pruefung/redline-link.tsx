import { FileDown } from "lucide-react";
import type { Id } from "#app/domain/values/ids.ts";
import { redlinePath } from "../paths.ts";

/** The Word file with tracked changes from the Fassung `since` to the Fassung `until`, or to today. */
export function RedlineLink({ vorhaben, vertrag, since, until }: { vorhaben: Id; vertrag: Id; since: Id; until?: Id }) {
  return (
    <span className="pruefung-files">
      <a href={redlinePath(vorhaben, vertrag, since, until)}>
        <FileDown aria-hidden size={16} /> Änderungen als Word-Datei (nachverfolgt)
      </a>
    </span>
  );
}
