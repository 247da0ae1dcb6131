import { DialogTrigger } from "react-aria-components";
import { FolderInput, Plus } from "lucide-react";
import type { VorhabenCard as Card } from "#app/services.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "../shell/page.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { NewVorhabenDialog } from "./new-vorhaben-dialog.tsx";
import { VorhabenCard } from "./vorhaben-card.tsx";
import "./overview.css";

/** What became of one of the two forms; absent before anything was sent. */
export interface OverviewAnswer {
  form: "create" | "import";
  errors: { name?: string; art?: string; foerderjahr?: string; datei?: string };
  refusal?: string;
  /** Name of the file out of which an administrator has made a Vorhaben that their own organisation takes no part in. */
  broughtInForOthers?: string;
}

export function OverviewScreen({ cards, mayBegin, answer }: { cards: readonly Card[]; mayBegin: boolean; answer?: OverviewAnswer }) {
  const actions = (look: "primary" | "secondary") => mayBegin ? (
    <>
      <DialogTrigger>
        <Button look="secondary" icon={<FolderInput aria-hidden />}>
          Vorhaben-Datei importieren
        </Button>
        <ImportDialog answer={answer?.form === "import" ? answer : undefined} />
      </DialogTrigger>
      <DialogTrigger>
        <Button look={look} icon={<Plus aria-hidden />}>
          Neues Vorhaben
        </Button>
        <NewVorhabenDialog answer={answer?.form === "create" ? answer : undefined} />
      </DialogTrigger>
    </>
  ) : null;
  return (
    <Page title="Übersicht" actions={cards.length > 0 ? actions("secondary") : null}>
      {cards.length === 0 ? (
        <section className="card">
          <EmptyState title="Noch kein Vorhaben" actions={actions("primary")}>
            <p>
              Ein Vorhaben gehört zu einem Antragsteller und einem Förderjahr. {mayBegin ? "Legen Sie eines an, oder lassen Sie" : "Lassen Sie"} sich von der Federführung Ihres Kreises einladen: Dann erscheint es
              hier.
            </p>
          </EmptyState>
        </section>
      ) : (
        <ul className="vorhaben-cards">
          {cards.map((card) => (
            <li key={card.id}>
              <VorhabenCard card={card} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
