import { FileText, Lock } from "lucide-react";
import { useId } from "react";
import type { FassungView } from "#app/services.ts";
import { Button } from "#app/ui/button.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { fassungTitle } from "#app/wording/fassung-title.ts";
import { fileSize, moment } from "../moments.ts";
import { fassungFilePath } from "../paths.ts";
import { Checksum } from "./checksum.tsx";
import { isContract, isReady, type SubmissionDocument, type SubmissionPageData } from "./page-data.ts";
import type { Freezing } from "./use-freeze.ts";

/** One document of the package: its frozen file, or how to get there. */
export function PackageLine({ page, document, freezing }: { page: SubmissionPageData; document: SubmissionDocument; freezing: Freezing }) {
  const { fassung, unchanged } = document;
  return (
    <li className="package-line">
      <div className="package-line-head">
        <h4>{document.title}</h4>
        {fassung === null ? <StatusBadge>noch nicht festgehalten</StatusBadge> : unchanged ? <StatusBadge tone="ok">festgehalten, unverändert</StatusBadge> : <StatusBadge tone="warn">seitdem geändert</StatusBadge>}
        {page.mayFreeze && !(fassung && unchanged) ? <FreezeButton document={document} freezing={freezing} /> : null}
      </div>
      {fassung ? <FrozenFile fassung={fassung} title={document.title} download={page.mayExport} /> : null}
    </li>
  );
}

function FreezeButton({ document, freezing }: { document: SubmissionDocument; freezing: Freezing }) {
  const reason = useId();
  const ready = isReady(document);
  const mine = freezing.step?.title === document.title;
  return (
    <>
      <Button
        size="small"
        icon={<Lock aria-hidden />}
        isDisabled={!ready || (freezing.step !== undefined && !mine)}
        isPending={mine}
        onPress={() => void freezing.freeze([document])}
        aria-describedby={ready ? undefined : reason}
        aria-label={`${document.title}: ${labelOf(document)}`}
      >
        {mine ? "Wird geprüft und erzeugt …" : labelOf(document)}
      </Button>
      {ready ? null : (
        <p id={reason} className="muted package-line-reason">
          {document.blocking > 0 ? `Geht, sobald ${document.blocking === 1 ? "der Pflichthinweis" : `die ${document.blocking} Pflichthinweise`} oben erledigt ${document.blocking === 1 ? "ist" : "sind"}.` : `Geht, sobald alle ${document.required} Angaben ausgefüllt sind.`}
        </p>
      )}
    </>
  );
}

const labelOf = (document: SubmissionDocument): string => (isContract(document) ? "Festhalten" : document.fassung ? "Neu festhalten" : "Zur Einreichung festhalten");

function FrozenFile({ fassung, title, download }: { fassung: FassungView; title: string; download: boolean }) {
  return (
    <>
      <p className="numeric">
        {fassungTitle(fassung)} · <time dateTime={fassung.at}>{moment(fassung.at)}</time> · {fassung.by}
      </p>
      {fassung.files.map((file) => (
        <div key={file.format} className="package-file">
          {download ? (
            <a href={fassungFilePath(fassung.id)} download={file.fileName}>
              <FileText aria-hidden size={15} /> {file.fileName}
            </a>
          ) : (
            <span>{file.fileName}</span>
          )}
          <span className="muted numeric">{fileSize(file.bytes)}</span>
          <Checksum value={file.sha256} of={title} />
        </div>
      ))}
    </>
  );
}
