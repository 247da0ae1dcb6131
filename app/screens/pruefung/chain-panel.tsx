import { BookOpen, FileDown, FilePen } from "lucide-react";
import { Link } from "@remix-run/react";
import type { SignedPaper } from "#app/domain/contract/amendment/chain.ts";
import type { Successor } from "#app/domain/contract/pruefung/pruefung.ts";
import { formatDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { amendmentFilePath, fassungFilePath, pruefungPath, readingPath, signedCopyPath } from "../paths.ts";
import "./chain-panel.css";

export const paperName = ({ number }: Pick<SignedPaper, "number">): string => (number === 0 ? "Vertrag" : `${number}. Änderung`);

interface ChainPanelProps {
  vorhaben: Id;
  vertrag: Id;
  chain: readonly SignedPaper[];
  /** The paper that is being read. */
  here?: number;
  /** What takes the place of contract and amendments. */
  ersetzt?: Successor | null;
  /** On the page of the contract: the way to a new amendment. */
  mayAmend?: boolean;
}

/** The contract and its amendments as they were signed, each with its files and the way to the text that counts. */
export function ChainPanel({ vorhaben, vertrag, chain, here, ersetzt, mayAmend }: ChainPanelProps) {
  return (
    <Panel title="Vertrag und Änderungen" note={chain.length === 1 ? "1 Exemplar" : `${chain.length} Exemplare`}>
      <ol className="chain">
        {chain.map((paper) => (
          <li key={paper.number} aria-current={here === paper.number || undefined}>
            <p>
              <strong>{paperName(paper)}</strong> <span className="muted">vom {formatDate(paper.am)}</span>
            </p>
            {paper.wirksamAb === null ? null : (
              <p className="muted">
                gilt ab {formatDate(paper.wirksamAb)} · {paper.anlass}
              </p>
            )}
            <p className="chain-files">
              <a href={signedCopyPath(vorhaben, vertrag, paper.number)} title={`SHA-256 ${paper.sha256}`}>
                <FileDown aria-hidden size={16} /> Exemplar
              </a>
              <a href={paper.number === 0 ? fassungFilePath(paper.fassung) : amendmentFilePath(vorhaben, vertrag, paper.number)}>
                <FileDown aria-hidden size={16} /> Word
              </a>
              <Link to={`${readingPath(vorhaben, vertrag)}${paper.wirksamAb === null ? "" : `?am=${paper.wirksamAb}`}`}>
                <BookOpen aria-hidden size={16} /> Lesefassung
              </Link>
            </p>
          </li>
        ))}
        {ersetzt ? (
          <li>
            <p>
              <strong>Anschlussvertrag</strong> <span className="muted">vom {formatDate(ersetzt.am)}</span>
            </p>
            <p className="muted">
              gilt ab {formatDate(ersetzt.ab)} · {ersetzt.title}
            </p>
          </li>
        ) : null}
      </ol>
      {mayAmend ? (
        <p className="panel-text">
          <ButtonLink to={`${pruefungPath(vorhaben, vertrag)}?schritt=aenderung-beginnen`} size="small" icon={<FilePen aria-hidden />}>
            Änderung beginnen
          </ButtonLink>
        </p>
      ) : null}
    </Panel>
  );
}
