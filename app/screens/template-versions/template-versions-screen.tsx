import { Form, Link, useNavigation } from "@remix-run/react";
import { ArrowRight, Undo2 } from "lucide-react";
import { formatDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { TemplateOffer } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { moment } from "../moments.ts";
import { formsPath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { DryRun } from "./dry-run.tsx";
import "./template-versions.css";

interface TemplateVersionsPage {
  id: Id;
  title: string;
  maySwitch: boolean;
  offers: readonly TemplateOffer[];
  /** One template for all contracts of the Vorhaben. */
  contract: { title: string; version: string; newest: string };
}

/** On which version of its template each document stands, what a newer one would bring, and the way there and back. */
export function TemplateVersionsScreen({ page, refusal }: { page: TemplateVersionsPage; refusal: string | null }) {
  return (
    <Page
      title="Vorlagen"
      lead="Jedes Dokument bleibt bei der Fassung der Vorlage, mit der es begonnen wurde, bis jemand es umstellt. Dabei geht kein Text verloren."
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.title, to: vorhabenPath(page.id) },
      ]}
    >
      <div className="template-versions">
        {refusal ? <Banner tone="stop">{refusal}</Banner> : null}
        {page.offers.map((offer) => (
          <Panel key={offer.document} title={offer.title} note={`Vorlage vom ${versionName(offer.version)}`}>
            {offer.newer ? <DryRun newer={offer.newer} /> : <p className="panel-text muted">Das ist die neueste Fassung.</p>}
            {page.maySwitch ? <Actions offer={offer} /> : null}
          </Panel>
        ))}
        <Panel title="Weiterleitungsverträge" note={contractVersionName(page.contract.version)}>
          <p className="panel-text muted">
            {page.contract.version === page.contract.newest
              ? "Das ist die neueste Fassung; sie gilt für alle Verträge dieses Vorhabens."
              : `Neuere Fassung: ${contractVersionName(page.contract.newest)}. Die Verträge dieses Vorhabens bleiben bei der, mit der sie begonnen wurden.`}{" "}
            <Link to={formsPath(page.id)}>Amtliche Formulare</Link>
          </p>
        </Panel>
      </div>
    </Page>
  );
}

function Actions({ offer: { document, newer, undo } }: { offer: TemplateOffer }) {
  const busy = useNavigation().formData?.get("document") === document;
  const faulty = (newer?.comparison.faulty.length ?? 0) > 0;
  if (!undo && (!newer || faulty)) return null;
  return (
    <Form method="post" className="template-actions">
      <input type="hidden" name="document" value={document} />
      {newer && !faulty ? (
        <>
          <input type="hidden" name="version" value={newer.version} />
          <Button type="submit" name="do" value="switch" look="primary" isPending={busy} icon={<ArrowRight aria-hidden />}>
            Auf die Vorlage vom {versionName(newer.version)} umstellen
          </Button>
        </>
      ) : null}
      {undo ? (
        <Button type="submit" name="do" value="undo" isPending={busy} icon={<Undo2 aria-hidden />}>
          Zurück auf die Vorlage vom {versionName(undo.from)}
        </Button>
      ) : null}
      {undo ? (
        <span className="muted numeric">
          umgestellt von {undo.by}, {moment(undo.at)}
        </span>
      ) : null}
    </Form>
  );
}

/** Versions are named by their day where they have one. */
/** "arbeitsfassung-1": until the binding form is loaded, contracts stand on our own wording. */
const contractVersionName = (version: string): string => (version.startsWith("arbeitsfassung-") ? version.replace("arbeitsfassung-", "Arbeitsfassung ") : `Vorlage vom ${versionName(version)}`);

const versionName = (version: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(version) ? formatDate(version) : version);
