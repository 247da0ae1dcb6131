/** Programmes beside KIM whose amounts, periods and kinds of financing are none of ours. */
const OTHERS =
  /KOMM-?AN|Integrationsagentur|Jugendmigrationsdienst|(?<!\p{L})JMD(?!\p{L})|(?<!\p{L})MBE(?!\p{L})|Migrationsberatung|Flüchtlingsberatung|Integrationskurs|Sprachkurs|Sprach-?Kita|Durchstarten|Gemeinsam klappt|KAoA|Präventionskette|kinderstark|BIWAQ|(?<!\p{L})ESF|(?<!\p{L})AMIF|(?<!\p{L})EFRE|Städtebau|Bildungskoordination|Südosteuropa|Schulsozialarbeit|Kindertages|Demokratie leben|Sprachmittler|Dolmetsch|Einwanderung gestalten|Familienzentr|Frühe Hilfen|Quartier|Ehrenamt|Bundesprogramm|Bundesmittel|Mehrgenerationenhaus|Schulprojekt|Interkulturelle[nrsm]? Woche|Frauenhaus|Stiftung|Spenden|Wohnungsbau|Sportförder|Kulturförder|Jugendförder|Sprachförder|Wohnraum|Unterkunft|Gemeinschaftsunterk/iu;

export const isOtherProgramme = (text: string): boolean => OTHERS.test(text);
