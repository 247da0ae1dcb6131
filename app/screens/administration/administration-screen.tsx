import { DialogTrigger } from "react-aria-components";
import { Building2, UserPlus } from "lucide-react";
import { ORGANISATION_ARTEN, type OrganisationArt } from "#app/domain/facts/register/grunddaten.ts";
import type { HistoryEntry } from "#app/services.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { Tab, TabList, TabPanel, Tabs } from "#app/ui/tabs.tsx";
import { historySentence } from "#app/wording/history.ts";
import { moment } from "../moments.ts";
import { Page } from "../shell/page.tsx";
import { AccountInviteDialog } from "./account-invite-dialog.tsx";
import { NewOrganisationDialog } from "./new-organisation-dialog.tsx";
import { RemoveAccount } from "./remove-account.tsx";
import "./administration.css";

export type AdministrationAnswer = { done: string } | { link: string; email: string } | { problem: string };

export interface OrganisationLine {
  id: string;
  name: string;
  shortName: string;
  art: OrganisationArt;
  accounts: { id: string; name: string; email: string; administrator: boolean }[];
}

export function AdministrationScreen({ organisations, audit, me }: { organisations: readonly OrganisationLine[]; audit: readonly HistoryEntry[]; me: string }) {
  return (
    <Page title="Verwaltung" lead="Organisationen und Konten dieser Installation. Rollen in einem Vorhaben vergibt dessen Federführung auf der Seite des Vorhabens.">
      <Tabs>
        <TabList aria-label="Bereiche der Verwaltung">
          <Tab id="konten">Organisationen und Konten</Tab>
          <Tab id="protokoll">Protokoll</Tab>
        </TabList>
        <TabPanel id="konten">
          <Panel
            title="Organisationen"
            actions={
              <DialogTrigger>
                <Button size="small" icon={<Building2 aria-hidden />}>
                  Neue Organisation
                </Button>
                <NewOrganisationDialog />
              </DialogTrigger>
            }
          >
            <ul className="organisation-list">
              {organisations.map((organisation) => (
                <Organisation key={organisation.id} organisation={organisation} me={me} />
              ))}
            </ul>
          </Panel>
        </TabPanel>
        <TabPanel id="protokoll">
          <AuditLog audit={audit} />
        </TabPanel>
      </Tabs>
    </Page>
  );
}

function Organisation({ organisation, me }: { organisation: OrganisationLine; me: string }) {
  return (
    <li>
      <div>
        <h3>{organisation.name}</h3>
        <p className="muted">
          {organisation.shortName} · {ORGANISATION_ARTEN[organisation.art]}
        </p>
      </div>
      <ul className="account-list">
        {organisation.accounts.length === 0 ? <li className="muted">Noch kein Konto.</li> : null}
        {organisation.accounts.map((account) => (
          <li key={account.id}>
            <span>{account.name}</span>
            <span className="muted">{account.email}</span>
            {account.administrator ? <StatusBadge tone="accent">Administration</StatusBadge> : null}
            {account.id === me ? null : <RemoveAccount account={account} />}
          </li>
        ))}
      </ul>
      <DialogTrigger>
        <Button size="small" icon={<UserPlus aria-hidden />} aria-label={`Konto für ${organisation.name} einladen`}>
          Einladen
        </Button>
        <AccountInviteDialog organisation={organisation} />
      </DialogTrigger>
    </li>
  );
}

function AuditLog({ audit }: { audit: readonly HistoryEntry[] }) {
  return (
    <Panel title="Protokoll" note="Wer wann was verwaltet hat; ohne Inhalte der Texte">
      <div className="audit-frame">
        <table className="audit-table">
          <thead>
            <tr>
              <th scope="col">Wann</th>
              <th scope="col">Was</th>
              <th scope="col">Wer</th>
            </tr>
          </thead>
          <tbody>
            {audit.map((entry, index) => (
              <tr key={`${entry.at}${index}`}>
                <td className="numeric">{moment(entry.at)}</td>
                <td>{historySentence(entry.event, entry.params)}</td>
                <td>
                  {entry.by}
                  {entry.organisation ? `, ${entry.organisation}` : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
