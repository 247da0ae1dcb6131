import { Link } from "@remix-run/react";
import { useMemo, useState } from "react";
import { proposedDecision } from "#app/domain/contract/form-values/proposal.ts";
import type { FormDecision } from "#app/domain/official-form/mapping.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import type { FormView } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Tab, TabList, TabPanel, Tabs } from "#app/ui/tabs.tsx";
import { formComparisonPath, formsPath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";
import { useVorhabenEvents } from "../use-vorhaben-events.ts";
import { BlankItem } from "./blank-item.tsx";
import { FormFiles } from "./form-files.tsx";
import { FormPages } from "./form-pages.tsx";
import { FormState } from "./form-state.tsx";
import { FormSteps } from "./form-steps.tsx";
import { FormText } from "./form-text.tsx";
import "./blank-list.css";
import "./form-map.css";
import "./forms.css";
import { useFormAct } from "./use-form-act.ts";

export interface FormPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  mayDo: Action[];
  view: FormView;
}

/** Screen "Formular": on the left the form with its blanks marked, on the right what goes into each. */
export function FormScreen({ page: { vorhaben, vorhabenTitle, mayDo, view } }: { page: FormPageData }) {
  const { form, blanks } = view;
  const refresh = useSettledRevalidation();
  useVorhabenEvents(vorhaben, { onEvent: (event) => event.kind === "forms-changed" && refresh(), onMissed: () => refresh() });
  const acting = useFormAct(vorhaben, form.id, refresh);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<"seiten" | "text">("seiten");
  const [onlyOpen, setOnlyOpen] = useState(false);
  const decisions = view.versions[0]!.mapping.blanks;
  const numbers = useMemo(() => new Map(blanks.map(({ id }, at) => [id, at + 1])), [blanks]);
  const decided = new Set(blanks.filter(({ id }) => Object.hasOwn(decisions, id)).map(({ id }) => id));
  const mayMap = mayDo.includes("formular.pflegen") && view.versions[0]!.state === "entwurf";
  const proposals = Object.fromEntries(blanks.flatMap((blank) => (decided.has(blank.id) ? [] : [[blank.id, view.former[blank.id] ?? proposedDecision(blank)]])).filter((entry): entry is [string, FormDecision] => entry[1] !== undefined));
  const waiting = Object.keys(proposals).length;
  const listed = blanks.filter(({ id }) => !onlyOpen || !decided.has(id) || id === chosen);

  const choose = (blank: string, from: "list" | "form") => {
    setChosen(chosen === blank && from === "list" ? null : blank);
    // The other side shows the same blank, once it is drawn.
    requestAnimationFrame(() => document.querySelector(from === "form" ? `#feld-${CSS.escape(blank)}` : `[data-blank="${CSS.escape(blank)}"]`)?.scrollIntoView({ block: "nearest" }));
  };

  return (
    <Page
      width="full"
      title={form.title}
      trail={[
        { label: "Übersicht", to: "/" },
        { label: vorhabenTitle, to: vorhabenPath(vorhaben) },
        { label: "Amtliche Formulare", to: formsPath(vorhaben) },
      ]}
      lead={
        <span className="form-lead">
          <FormState form={form} />
          <span>{form.issuer}</span>
          {form.predecessor ? <Link to={formComparisonPath(vorhaben, form.id)}>Vergleich mit „{form.predecessor.title}“</Link> : null}
        </span>
      }
    >
      {view.notes.length > 0 ? (
        <Banner tone="info">
          {view.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Banner>
      ) : null}
      <FormSteps view={view} decided={decided.size} mayDo={mayDo} acting={acting} />
      <div className="form-map">
        <div className="form-map-form">
          <Tabs selectedKey={shown} onSelectionChange={(key) => setShown(key as typeof shown)}>
            <TabList aria-label="Ansicht des Formulars">
              <Tab id="seiten">Seiten</Tab>
              <Tab id="text">Text</Tab>
            </TabList>
            <TabPanel id="seiten">
              <FormPages vorhaben={vorhaben} form={form.id} />
            </TabPanel>
            <TabPanel id="text">
              <FormText reading={view.reading} numbers={numbers} decided={decided} chosen={chosen} onChoose={(blank) => choose(blank, "form")} />
            </TabPanel>
          </Tabs>
        </div>
        <section className="form-map-list" aria-label="Felder">
          <div className="form-map-tools">
            <Checkbox isSelected={onlyOpen} onChange={setOnlyOpen}>
              Nur offene
            </Checkbox>
            {mayMap && waiting > 0 ? (
              <Button size="small" isPending={acting.busy} onPress={() => void acting.act({ do: "set", blanks: proposals })}>
                {waiting === 1 ? "Den Vorschlag übernehmen" : `Alle ${waiting} Vorschläge übernehmen`}
              </Button>
            ) : null}
          </div>
          <ol className="blank-list">
            {listed.map((blank) => (
              <BlankItem
                key={blank.id}
                blank={blank}
                number={numbers.get(blank.id)!}
                decision={decisions[blank.id]}
                former={view.former[blank.id]}
                chosen={chosen === blank.id}
                mayMap={mayMap}
                onChoose={() => choose(blank.id, "list")}
                onDecide={(decision) => void acting.act({ do: "set", blanks: { [blank.id]: decision } })}
              />
            ))}
          </ol>
          {listed.length === 0 ? <p className="panel-text muted">Alle Felder sind zugeordnet.</p> : null}
          <FormFiles vorhaben={vorhaben} view={view} mayMap={mayDo.includes("formular.pflegen")} mayExport={mayDo.includes("vorhaben.export")} acting={acting} />
        </section>
      </div>
    </Page>
  );
}
