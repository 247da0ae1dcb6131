import { Link, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import type { DocumentContent } from "#app/document-model/content.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { Amendment, SignedPaper } from "#app/domain/contract/amendment/chain.ts";
import { UNDER_REVIEW, type ShownStage, type Stage, type Successor } from "#app/domain/contract/pruefung/pruefung.ts";
import { formNormsOf } from "#app/domain/contract/form-norms.ts";
import { profileOf, variantOf } from "#app/domain/contract/variant.ts";
import type { SlotContext } from "#app/domain/contract/slots.ts";
import type { ContractTemplate } from "#app/domain/template/template.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { formatDate, type IsoDate } from "#app/domain/values/date.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import type { FormFrame } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { formText, variantText } from "#app/wording/contract-form.ts";
import { STAGE_NAMES } from "#app/wording/pruefung.ts";
import { FindingLine } from "../finding-line.tsx";
import { contractInFormPath, formsPath, pruefungPath, registerPath, vorhabenPath } from "../paths.ts";
import { SaveState } from "../register/save-state.tsx";
import type { Cell } from "../register/store/cell.ts";
import type { ServerFacts } from "../register/store/register-state.ts";
import { useRegisterStore } from "../register/use-register-store.ts";
import { Page } from "../shell/page.tsx";
import { ChainPanel } from "../pruefung/chain-panel.tsx";
import { WordButton } from "../vorhaben/word-button.tsx";
import { ContractForm } from "./contract-form.tsx";
import { ContractPaper } from "./contract-paper.tsx";
import { inBuiltInWording, inOfficialForm } from "./shown-contract.ts";
import "./contract.css";

export interface ContractPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  vertrag: Id;
  traeger: string;
  template: ContractTemplate;
  account: Id;
  server: ServerFacts;
  mayDo: Action[];
  today: IsoDate;
  stage: ShownStage;
  /** What is signed, and the amendment under way. */
  chain: SignedPaper[];
  aenderung: Amendment | null;
  mayAmend: boolean;
  /** What takes its place. */
  ersetzt: Successor | null;
  /** Once it is replaced: as it was signed, whatever the register says by now. */
  signedText: DocumentContent | null;
  /** The official form that it is made with; null: the built-in Arbeitsfassung. */
  frame: FormFrame | null;
  /** What concerns this contract: its own row, and every figure that its wording still waits for. */
  findings: Finding[];
}

const LEGEND = { form: "Der Wortlaut ist der des amtlichen Formulars und fest. Ein Klick auf eine markierte Stelle führt zu ihrem Feld.", builtIn: "Der Wortlaut ist Teil des Musters und fest. Ein Klick auf eine markierte Stelle führt zu ihrem Feld.", signed: "So wurde der Vertrag zuletzt unterschrieben." };
const NO_BLANKS: ReadonlySet<string> = new Set();

/** Screen "Vertrag": the form on the left, the contract as it will read on the right, each leading to the other. */
export function ContractScreen({ page }: { page: ContractPageData }) {
  const { store, snapshot } = useRegisterStore({ vorhaben: page.vorhaben, account: page.account, server: page.server });
  const [focused, setFocused] = useState<Cell | null>(null);
  const [goTo, setGoTo] = useGoTo();
  const { facts } = snapshot;
  const vertrag = facts.vertraege.find((row) => row.id === page.vertrag);
  const trail = [
    { label: "Übersicht", to: "/" },
    { label: page.vorhabenTitle, to: vorhabenPath(page.vorhaben) },
  ];
  if (!vertrag)
    return (
      <Page title="Weiterleitungsvertrag" trail={trail}>
        <EmptyState title="Diesen Vertrag gibt es nicht mehr">Er wurde inzwischen aus den Stammdaten entfernt und lässt sich dort über „Rückgängig“ zurückholen.</EmptyState>
      </Page>
    );

  const context: SlotContext = { facts, vertrag };
  const shown = page.frame === null ? inBuiltInWording(page.template, context, page.today) : inOfficialForm(page.frame, page.template, context, page.today);
  const profile = profileOf(context);
  const showField = (slot: string) => {
    const input = shown.fieldOf(slot);
    if (input) setGoTo({ part: input.part, field: input.field });
  };

  return (
    <Page
      width="full"
      title={`Weiterleitungsvertrag · ${page.traeger}`}
      trail={trail}
      lead={
        <span className="contract-lead">
          {shown.gaps === 0 ? <StatusBadge tone="ok">Alle Stellen ausgefüllt</StatusBadge> : <StatusBadge tone="warn">{shown.gaps === 1 ? "1 Stelle im Text leer" : `${shown.gaps} Stellen im Text leer`}</StatusBadge>}
          <span>Vertragsprüfung: {STAGE_NAMES[page.stage]}</span>
          <span>{variantText(variantOf(context), profile)}</span>
          {page.frame === null ? <Link to={formsPath(page.vorhaben)}>Arbeitsfassung, kein amtliches Formular</Link> : <Link to={contractInFormPath(page.vorhaben, vertrag.id)}>Amtliches Formular: {page.frame.title}</Link>}
          <span>{formText(profile, formNormsOf(context, page.today))}</span>
        </span>
      }
      actions={
        <>
          <SaveState snapshot={snapshot} />
          <ButtonLink to={pruefungPath(page.vorhaben, vertrag.id)} size="small">
            Vertragsprüfung
          </ButtonLink>
          {page.mayDo.includes("vorhaben.export") ? <WordButton page={{ id: page.vorhaben, mayDo: page.mayDo }} progress={{ ref: { kind: "weiterleitungsvertrag", vertragId: vertrag.id }, title: `Weiterleitungsvertrag ${page.traeger}` }} /> : null}
        </>
      }
    >
      {page.mayDo.includes("vertrag.write") ? null : (
        <Banner tone="info">Sie lesen mit. Ausgefüllt wird der Vertrag von der Federführung und der Rechtsprüfung; was Sie dazu sagen wollen, gehört in die Kommentare der Konzepte oder an die Federführung.</Banner>
      )}
      {UNDER_REVIEW.includes(page.stage as Stage) && page.mayDo.includes("vertrag.write") ? (
        <Banner tone="warn">Dieser Vertrag liegt in der Vertragsprüfung. Wenn Sie eine Angabe ändern, kommt er als Entwurf zurück, und Zustimmung und Freigabe erlöschen.</Banner>
      ) : null}
      {page.stage === "unterzeichnet" ? <Banner tone="info">Dieser Vertrag ist unterzeichnet. Was Sie hier ändern, ändert den geschlossenen Vertrag nicht. Dafür gibt es die Änderungsvereinbarung.</Banner> : null}
      {page.ersetzt && page.stage === "ersetzt" ? (
        <Banner tone="info">
          Seit {formatDate(page.ersetzt.ab)} gilt der Anschlussvertrag ({page.ersetzt.title}). Dieser Vertrag lässt sich nur noch lesen.
        </Banner>
      ) : null}
      {page.aenderung ? <Banner tone="info">{page.aenderung.number}. Änderung, wirksam ab {formatDate(page.aenderung.wirksamAb)}: Ändern Sie hier die Angaben, um die es geht.</Banner> : null}
      <div className="contract">
        <div className="contract-side" id="vertrag-felder">
          {page.chain.length > 0 ? <ChainPanel vorhaben={page.vorhaben} vertrag={page.vertrag} chain={page.chain} ersetzt={page.ersetzt} mayAmend={page.mayAmend} /> : null}
          {page.findings.length > 0 ? (
            <section className="card register-findings" aria-labelledby="hinweise-vertrag">
              <h2 id="hinweise-vertrag">Hinweise</h2>
              <ul>
                {page.findings.map((finding) => (
                  <FindingLine key={finding.key} vorhaben={page.vorhaben} finding={finding} />
                ))}
              </ul>
            </section>
          ) : null}
          <ContractForm vorhaben={page.vorhaben} vertrag={vertrag} groups={shown.groups} store={store} snapshot={snapshot} mayDo={page.stage === "ersetzt" ? [] : page.mayDo} goTo={goTo} onFocusField={setFocused} />
          <p className="contract-origin">
            Alle Verträge als Tabelle: <a href={registerPath(page.vorhaben, "vertraege", { row: vertrag.id })}>Stammdaten, Weiterleitungsverträge</a>
          </p>
        </div>
        {page.signedText ? (
          <ContractPaper content={page.signedText} legend={LEGEND.signed} muted={false} lit={NO_BLANKS} />
        ) : (
          <ContractPaper content={shown.content} legend={page.frame === null ? LEGEND.builtIn : LEGEND.form} muted lit={new Set(focused ? shown.fedBy(focused.part, focused.field) : [])} onSlot={showField} />
        )}
      </div>
    </Page>
  );
}

/** The field that the address names at first, then the one behind the last clicked blank. */
function useGoTo() {
  const [query] = useSearchParams();
  const field = query.get("feld");
  return useState<{ part: string; field: string } | null>(field ? { part: "vertraege", field } : null);
}
