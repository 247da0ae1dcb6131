import { Link, NavLink, useNavigation } from "@remix-run/react";
import { ChevronDown, KeyRound, LogOut } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#app/ui/menu.tsx";
import { ACCOUNT_PATH, ADMINISTRATION_PATH, HELP_PATH } from "../paths.ts";
import "./shell.css";
import { SignOutDialog, useSignOut } from "./sign-out.tsx";

/** What the frame of every page knows about the person. */
export interface SignedIn {
  name: string;
  organisation: string;
  organisationShort: string;
  administrator: boolean;
}

export function AppHeader({ person }: { person: SignedIn }) {
  const signOut = useSignOut();
  const waiting = useNavigation().state !== "idle";
  return (
    <>
      <a className="skip-link" href="#inhalt">
        Zum Inhalt springen
      </a>
      {waiting ? <div className="loading-bar" role="progressbar" aria-label="Seite wird geladen" /> : null}
      <header className="app-header">
        <Link to="/" className="app-brand" aria-label="KIM-Werkstatt, zur Übersicht">
          <img src="/favicon.svg" alt="" width={24} height={24} />
          <span className="app-brand-name">KIM-Werkstatt</span>
        </Link>
        <nav className="app-nav" aria-label="Hauptbereiche">
          <NavLink to="/" end>
            Übersicht
          </NavLink>
          {person.administrator ? <NavLink to={ADMINISTRATION_PATH}>Verwaltung</NavLink> : null}
          <NavLink to={HELP_PATH}>Hilfe</NavLink>
        </nav>
        <MenuTrigger>
          <Button look="quiet" className="app-account">
            <span className="app-account-text">
              <span className="visually-hidden">Konto: </span>
              {person.name}
              <span className="app-account-organisation"> · {person.organisationShort}</span>
            </span>
            <ChevronDown aria-hidden />
          </Button>
          <Menu aria-label="Konto">
            <MenuItem id="konto" href={ACCOUNT_PATH} icon={<KeyRound aria-hidden />}>
              Passwort ändern
            </MenuItem>
            <MenuSeparator />
            <MenuItem id="abmelden" icon={<LogOut aria-hidden />} onAction={() => void signOut.begin()}>
              Abmelden
            </MenuItem>
          </Menu>
        </MenuTrigger>
      </header>
      <SignOutDialog signOut={signOut} />
    </>
  );
}
