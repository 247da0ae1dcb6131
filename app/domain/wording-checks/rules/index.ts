import type { WordingRule } from "../rule.ts";
import { l01 } from "./l-01-hoechstbetrag.ts";
import { l02 } from "./l-02-festbetragsfinanzierung.ts";
import { l03 } from "./l-03-baustein-2-pauschale.ts";
import { l04 } from "./l-04-baustein-3-umfang.ts";
import { l05 } from "./l-05-foerderperiode.ts";
import { l06 } from "./l-06-overhead.ts";
import { l07 } from "./l-07-modul.ts";
import { l08 } from "./l-08-ministerium.ts";
import { l09 } from "./l-09-richtlinie.ts";
import { l10 } from "./l-10-ausschlussliste.ts";
import { l11 } from "./l-11-konzept-mit-dem-antrag.ts";
import { l12 } from "./l-12-prozessberatung.ts";
import { l13 } from "./l-13-verteilungsschluessel.ts";
import { l14 } from "./l-14-laki.ts";
import { l15 } from "./l-15-fachaufsicht.ts";
import { l16 } from "./l-16-teilhabegesetz.ts";
import { l17 } from "./l-17-kommune.ts";
import { l18 } from "./l-18-augenhoehe.ts";
import { l19 } from "./l-19-handlungskonzept.ts";
import { l20 } from "./l-20-zielgruppe.ts";
import { r47Sanktionen } from "./r-47-sanktionen.ts";

/** Every rule on words, in the order of the catalogue: what is outdated, what blurs, what sounds like compulsion. */
export const WORDING_RULES: readonly WordingRule[] = [l01, l02, l03, l04, l05, l06, l07, l08, l09, l10, l11, l12, l13, l14, l15, l16, l17, l18, l19, l20, r47Sanktionen];

/** True for a finding about words: it can be put aside with a reason. */
export const isWordingRule = (id: string): boolean => WORDING_RULES.some((rule) => rule.id === id);
