import { FileDown } from "lucide-react";
import { Link } from "@remix-run/react";
import type { Amendment } from "#app/domain/contract/amendment/chain.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { amendmentFilePath, contractPath } from "../paths.ts";
import { ChangeList } from "./change-list.tsx";
import type { PruefungPageData } from "./page-data.ts";

/** The amendment under way: why, from when, what it changes so far, and its Word file. */
export function AmendmentNote({ page, amendment }: { page: PruefungPageData; amendment: Amendment }) {
  const changes = page.view.sinceSigned ?? [];
  return (
    <>
      <p>
        <strong>{amendment.number}. Änderung</strong>, wirksam ab {formatDate(amendment.wirksamAb)}: {amendment.anlass}
      </p>
      {changes.length === 0 ? (
        <p className="muted">
          Noch ändert sich nichts. <Link to={contractPath(page.vorhaben, page.vertrag)}>Angaben des Vertrags ändern</Link>
        </p>
      ) : (
        <ChangeList changes={changes} />
      )}
      <p className="pruefung-files">
        <a href={amendmentFilePath(page.vorhaben, page.vertrag, amendment.number)}>
          <FileDown aria-hidden size={16} /> {amendment.number}. Änderung als Word-Datei
        </a>
      </p>
    </>
  );
}
