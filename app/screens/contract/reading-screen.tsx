import { Form } from "@remix-run/react";
import type { DocumentContent } from "#app/document-model/content.ts";
import type { SignedPaper } from "#app/domain/contract/amendment/chain.ts";
import type { Successor } from "#app/domain/contract/pruefung/pruefung.ts";
import { formatDate, type IsoDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { contractPath, vorhabenPath } from "../paths.ts";
import { ChainPanel, paperName } from "../pruefung/chain-panel.tsx";
import { Page } from "../shell/page.tsx";
import { ContractPaper } from "./contract-paper.tsx";
import "./contract.css";

export interface ReadingPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  vertrag: Id;
  traeger: string;
  /** As it was signed. */
  text: DocumentContent;
  chain: SignedPaper[];
  /** What takes its place. */
  ersetzt: Successor | null;
  /** The paper that counts on the day. */
  paper: SignedPaper;
  day: IsoDate;
}

const NO_BLANKS: ReadonlySet<string> = new Set();
const LEGEND = "Lesefassung: der Vertrag mit allen Änderungen, die an diesem Tag gelten. Verbindlich sind die unterschriebenen Exemplare.";

/** Screen "Lesefassung": how a signed contract reads on a day. */
export function ReadingScreen({ page }: { page: ReadingPageData }) {
  const gone = page.ersetzt !== null && page.ersetzt.ab <= page.day ? page.ersetzt : null;
  return (
    <Page
      width="full"
      title={`Lesefassung · ${page.traeger}`}
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.vorhabenTitle, to: vorhabenPath(page.vorhaben) },
        { label: "Weiterleitungsvertrag", to: contractPath(page.vorhaben, page.vertrag) },
      ]}
      lead={gone ? `Zuletzt galt: ${paperName(page.paper)} vom ${formatDate(page.paper.am)}` : `Am ${formatDate(page.day)} gilt: ${paperName(page.paper)} vom ${formatDate(page.paper.am)}`}
    >
      {gone ? (
        <Banner tone="warn">
          Am {formatDate(page.day)} gilt schon der Anschlussvertrag ({gone.title}, ab {formatDate(gone.ab)}). Unten steht, wie dieser Vertrag zuletzt lautete.
        </Banner>
      ) : null}
      <div className="contract">
        <div className="contract-side">
          <Panel title="Tag">
            {/* A plain form: it works before any script runs. */}
            <Form method="get" className="panel-text reading-day">
              <TextField label="Lesefassung zum" name="am" type="date" defaultValue={page.day} />
              <Button type="submit">Anzeigen</Button>
            </Form>
          </Panel>
          <ChainPanel vorhaben={page.vorhaben} vertrag={page.vertrag} chain={page.chain} ersetzt={page.ersetzt} here={page.paper.number} />
        </div>
        <ContractPaper content={page.text} legend={LEGEND} muted={false} lit={NO_BLANKS} />
      </div>
    </Page>
  );
}
