import type { Rule } from "../rule.ts";
import { cm02 } from "./cm-02-abstimmung-mit-den-beratungsansaetzen.ts";
import { cm09 } from "./cm-09-abgrenzung.ts";
import { f1 } from "./f1-besetzte-stellen.ts";
import { f3 } from "./f3-erreichte-meilensteine.ts";
import { f6 } from "./f6-geplante-meilensteine.ts";
import { hk03 } from "./hk-03-schnittstellen.ts";
import { hk17 } from "./hk-17-stichtag-und-quelle.ts";
import { hk19 } from "./hk-19-art-der-massnahmen.ts";
import { hk30 } from "./hk-30-meilensteine-und-offene-punkte.ts";
import { r01 } from "./r-01-antragsteller-mit-kommunalem-integrationszentrum.ts";
import { r02 } from "./r-02-baustein-1-kreis.ts";
import { r03 } from "./r-03-baustein-1-kreisfreie-stadt.ts";
import { r04 } from "./r-04-zusaetzliche-koordination.ts";
import { r05 } from "./r-05-mindestumfang.ts";
import { r06 } from "./r-06-personalkosten-hoechstbetrag.ts";
import { r07 } from "./r-07-verwaltungsassistenz-hoechstbetrag.ts";
import { r08 } from "./r-08-arbeitsplatz-koordination.ts";
import { r09 } from "./r-09-arbeitsplatz-verwaltungsassistenz.ts";
import { r10 } from "./r-10-kein-arbeitsplatz-im-case-management.ts";
import { r10a } from "./r-10a-fortbildungskosten.ts";
import { r11 } from "./r-11-veranstaltungen.ts";
import { r12a } from "./r-12a-massnahmen-aus-der-schnittstellenanalyse.ts";
import { r13 } from "./r-13-vollfinanzierung.ts";
import { r14 } from "./r-14-zusaetzlichkeit.ts";
import { r16 } from "./r-16-besetzte-stellen.ts";
import { r17 } from "./r-17-qualifikation.ts";
import { r18 } from "./r-18-aufgaben-des-integrationszentrums.ts";
import { r19 } from "./r-19-zugewiesene-stellen.ts";
import { r20 } from "./r-20-lenkungsgruppe.ts";
import { r21 } from "./r-21-zusammensetzung-der-lenkungsgruppe.ts";
import { r22 } from "./r-22-wohlfahrtspflege-in-der-lenkungsgruppe.ts";
import { r23 } from "./r-23-wohlfahrtspflege-in-den-arbeitsgruppen.ts";
import { r24 } from "./r-24-kommunen-in-der-lenkungsgruppe.ts";
import { r25 } from "./r-25-koordination-beim-integrationszentrum.ts";
import { r26 } from "./r-26-case-management-ausserhalb-des-integrationszentrums.ts";
import { r27 } from "./r-27-kommunaler-anteil.ts";
import { r28 } from "./r-28-case-management-in-der-auslaenderbehoerde.ts";
import { r29 } from "./r-29-vertrag-je-traeger.ts";
import { r29a } from "./r-29a-vertraege-und-stellenplan.ts";
import { r29b } from "./r-29b-vertragszeitraum.ts";
import { r30 } from "./r-30-faelle-je-stelle.ts";
import { r32 } from "./r-32-anteil-case-management.ts";
import { r33 } from "./r-33-zaehlweise.ts";
import { r34 } from "./r-34-kurzberatung.ts";
import { r40 } from "./r-40-antragsfrist.ts";
import { r41 } from "./r-41-foerderperiode.ts";
import { r42 } from "./r-42-beide-konzepte.ts";
import { r43 } from "./r-43-fortschreibung.ts";
import { r44 } from "./r-44-verwendungsnachweis.ts";
import { r45 } from "./r-45-zusicherungen.ts";
import { r46 } from "./r-46-einwilligung.ts";
import { r47 } from "./r-47-keine-sanktionen.ts";
import { r50 } from "./r-50-stellen-des-bausteins-3.ts";
import { r51 } from "./r-51-baustein-3-ohne-antrag.ts";
import { r57 } from "./r-57-zusammenwirken-mit-baustein-3.ts";
import { s01 } from "./s-01-angaben-zum-antrag.ts";
import { s02 } from "./s-02-angaben-zu-den-stellen.ts";
import { s03 } from "./s-03-offene-angaben-im-vertrag.ts";
import { s04 } from "./s-04-mitglieder-und-beteiligte.ts";
import { s05 } from "./s-05-datum-in-der-zukunft.ts";
import { s06 } from "./s-06-vertragssummen-und-bescheid.ts";
import { s07 } from "./s-07-stellen-im-text.ts";
import { s08 } from "./s-08-zeitraeume.ts";
import { s09 } from "./s-09-raeumliche-anteile.ts";
import { s10 } from "./s-10-abweichung-vom-verteilungsschluessel.ts";
import { s11 } from "./s-11-traeger-und-spitzenverband.ts";
import { s12 } from "./s-12-iban.ts";
import { s13 } from "./s-13-variante-des-vertrags.ts";
import { s14 } from "./s-14-zweite-stufe.ts";
import { s15 } from "./s-15-weitergeleiteter-umfang.ts";
import { s16 } from "./s-16-schreibweise-der-bausteine.ts";
import { s17 } from "./s-17-betrag-unter-dem-stellenplan.ts";
import { w01 } from "./w-01-traeger-der-freien-wohlfahrtspflege.ts";
import { w02 } from "./w-02-nur-case-management-wird-weitergeleitet.ts";
import { w06 } from "./w-06-keine-doppelfinanzierung.ts";
import { w07 } from "./w-07-ausserhalb-der-beratungsdienste.ts";
import { w12 } from "./w-12-fachliche-koordination.ts";
import { w21 } from "./w-21-traeger-und-stellen-des-vertrags.ts";
import { w22 } from "./w-22-betrag-des-vertrags.ts";
import { w23 } from "./w-23-vertragszeitraum-und-bescheid.ts";
import { w24 } from "./w-24-verwendungsnachweis.ts";

/** Every implemented rule; a new rule is a file here and a line below, in `RULES.md`, in `wording/findings/` and in the tests. */
export const RULES: readonly Rule[] = [
  s01,
  s02,
  s03,
  s04,
  s05,
  s06,
  s07,
  s08,
  s09,
  s10,
  s11,
  s12,
  s13,
  s14,
  s15,
  s16,
  s17,
  f1,
  f3,
  f6,
  hk03,
  hk17,
  hk19,
  hk30,
  cm02,
  cm09,
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r10a,
  r11,
  r12a,
  r13,
  r14,
  r16,
  r17,
  r18,
  r19,
  r20,
  r21,
  r22,
  r23,
  r24,
  r25,
  r26,
  r27,
  r28,
  r29,
  r29a,
  r29b,
  r30,
  r32,
  r33,
  r34,
  r40,
  r41,
  r42,
  r43,
  r44,
  r45,
  r46,
  r47,
  r50,
  r51,
  r57,
  w01,
  w02,
  w06,
  w07,
  w12,
  w21,
  w22,
  w23,
  w24,
];
