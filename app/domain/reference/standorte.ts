import type { ANTRAGSTELLER_ARTEN } from "../facts/register/grunddaten.ts";
import type { Id } from "../values/ids.ts";

/** Institutions in a Kreis, Kreis itself included. */
export interface KreisFigures {
  gemeinden: number;
  auslaenderbehoerden: number;
  jugendaemter: number;
  integrationsagenturen: number;
  jugendmigrationsdienste: number;
  migrationsberatungsstellen: number;
  jobcenterGeschaeftsstellen: number;
  laendlichkeit: "nicht" | "eher" | "sehr";
}

/**
 * A place with a Kommunales Integrationszentrum: one of the 54 possible applicants. List and figures come from the Gutachten zur kommunalen Integrationsarbeit in Nordrhein-Westfalen
 * (Bogumil, Hafner und andere; tables 2, 6 and 7, data of 2018 to 2020). They are older than the programme of today: for texts and comparison, never for a rule about money.
 */
export interface Standort {
  id: Id;
  name: string;
  art: keyof typeof ANTRAGSTELLER_ARTEN;
  /** Null for kreisfreie Städte. */
  kreis: KreisFigures | null;
  /** Typology of the KI (1 large cities … 6 rural without predecessor); null where the KI came later or is not named. */
  kiTyp: 1 | 2 | 3 | 4 | 5 | 6 | null;
}

/** Extra coordination posts are possible at most for the Kommunen with an Ausländerbehörde of their own: those of the Kreis but its own (derived). */
export const auslaenderbehoerdenInKommunen = (standort: Standort): number => (standort.kreis ? standort.kreis.auslaenderbehoerden - 1 : 0);

/**
 * The site that people mean by a name or an id: "Rhein-Sieg-Kreis", "Köln", "Bundesstadt Bonn", "kreis-unna". Without a word for the kind, `art` decides ("Aachen"), else the Stadt.
 * Undefined when none of the 54 is meant: "Stadt Unna" is a kreisangehörige Stadt.
 */
export function findStandort(name: string, art?: Standort["art"] | null): Standort | undefined {
  const wanted = bare(name);
  const hits = STANDORTE.filter((site) => {
    const own = bare(site.name);
    return site.id === name || (own.place === wanted.place && (wanted.kind === undefined || own.kind === undefined || own.kind === wanted.kind));
  });
  return hits.find((site) => site.art === art) ?? hits.find((site) => site.art === "kreisfreie-stadt") ?? hits[0];
}

const KIND = /^(?:kreisfreie |landeshaupt|bundes|klingen)?(stadt|kreis|städteregion) /;

/** A name without the word for its kind, and that word. */
function bare(name: string): { place: string; kind: string | undefined } {
  const spaced = name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return { place: spaced.replace(KIND, ""), kind: KIND.exec(spaced)?.[1] };
}

const kreis = (
  gemeinden: number,
  auslaenderbehoerden: number,
  jugendaemter: number,
  integrationsagenturen: number,
  jugendmigrationsdienste: number,
  migrationsberatungsstellen: number,
  jobcenterGeschaeftsstellen: number,
  laendlichkeit: KreisFigures["laendlichkeit"],
): KreisFigures => ({ gemeinden, auslaenderbehoerden, jugendaemter, integrationsagenturen, jugendmigrationsdienste, migrationsberatungsstellen, jobcenterGeschaeftsstellen, laendlichkeit });

/** 30 Kreise, the StädteRegion Aachen, 22 kreisfreie Städte and the Stadt Aachen, which has the status of one. */
export const STANDORTE: readonly Standort[] = [
  { id: "kreis-borken", name: "Kreis Borken", art: "kreis", kreis: kreis(17, 2, 5, 3, 2, 7, 17, "eher"), kiTyp: null },
  { id: "kreis-coesfeld", name: "Kreis Coesfeld", art: "kreis", kreis: kreis(11, 1, 3, 1, 1, 6, 11, "eher"), kiTyp: null },
  { id: "kreis-dueren", name: "Kreis Düren", art: "kreis", kreis: kreis(15, 1, 2, 2, 1, 2, 1, "eher"), kiTyp: 5 },
  { id: "ennepe-ruhr-kreis", name: "Ennepe-Ruhr-Kreis", art: "kreis", kreis: kreis(9, 2, 8, 4, 1, 5, 8, "nicht"), kiTyp: 4 },
  { id: "kreis-euskirchen", name: "Kreis Euskirchen", art: "kreis", kreis: kreis(11, 1, 1, 2, 1, 2, 3, "sehr"), kiTyp: 5 },
  { id: "kreis-guetersloh", name: "Kreis Gütersloh", art: "kreis", kreis: kreis(13, 2, 4, 2, 1, 11, 3, "eher"), kiTyp: 5 },
  { id: "kreis-heinsberg", name: "Kreis Heinsberg", art: "kreis", kreis: kreis(10, 1, 5, 1, 0, 4, 4, "eher"), kiTyp: 6 },
  { id: "kreis-herford", name: "Kreis Herford", art: "kreis", kreis: kreis(9, 2, 4, 5, 1, 4, 8, "eher"), kiTyp: 6 },
  { id: "hochsauerlandkreis", name: "Hochsauerlandkreis", art: "kreis", kreis: kreis(12, 2, 4, 2, 2, 9, 12, "sehr"), kiTyp: 5 },
  { id: "kreis-hoexter", name: "Kreis Höxter", art: "kreis", kreis: kreis(10, 1, 1, 0, 0, 5, 2, "sehr"), kiTyp: 5 },
  { id: "kreis-kleve", name: "Kreis Kleve", art: "kreis", kreis: kreis(16, 1, 6, 3, 2, 5, 17, "eher"), kiTyp: null },
  { id: "kreis-lippe", name: "Kreis Lippe", art: "kreis", kreis: kreis(16, 2, 5, 3, 1, 3, 12, "eher"), kiTyp: 5 },
  { id: "maerkischer-kreis", name: "Märkischer Kreis", art: "kreis", kreis: kreis(15, 2, 8, 4, 2, 7, 13, "nicht"), kiTyp: 5 },
  { id: "kreis-mettmann", name: "Kreis Mettmann", art: "kreis", kreis: kreis(10, 1, 10, 3, 2, 8, 5, "nicht"), kiTyp: 3 },
  { id: "kreis-minden-luebbecke", name: "Kreis Minden-Lübbecke", art: "kreis", kreis: kreis(11, 2, 4, 2, 2, 6, 8, "eher"), kiTyp: 5 },
  { id: "oberbergischer-kreis", name: "Oberbergischer Kreis", art: "kreis", kreis: kreis(13, 1, 5, 1, 2, 2, 13, "eher"), kiTyp: 5 },
  { id: "kreis-olpe", name: "Kreis Olpe", art: "kreis", kreis: kreis(7, 1, 1, 3, 1, 5, 3, "sehr"), kiTyp: 5 },
  { id: "kreis-paderborn", name: "Kreis Paderborn", art: "kreis", kreis: kreis(10, 2, 2, 3, 2, 13, 9, "eher"), kiTyp: 5 },
  { id: "kreis-recklinghausen", name: "Kreis Recklinghausen", art: "kreis", kreis: kreis(10, 7, 10, 9, 2, 9, 10, "nicht"), kiTyp: 4 },
  { id: "rhein-erft-kreis", name: "Rhein-Erft-Kreis", art: "kreis", kreis: kreis(10, 3, 10, 1, 1, 2, 10, "nicht"), kiTyp: 6 },
  { id: "rheinisch-bergischer-kreis", name: "Rheinisch-Bergischer Kreis", art: "kreis", kreis: kreis(8, 1, 6, 1, 1, 8, 8, "nicht"), kiTyp: 5 },
  { id: "rhein-kreis-neuss", name: "Rhein-Kreis Neuss", art: "kreis", kreis: kreis(8, 3, 6, 4, 3, 7, 3, "nicht"), kiTyp: 3 },
  { id: "rhein-sieg-kreis", name: "Rhein-Sieg-Kreis", art: "kreis", kreis: kreis(19, 2, 12, 3, 2, 11, 7, "nicht"), kiTyp: null },
  { id: "kreis-siegen-wittgenstein", name: "Kreis Siegen-Wittgenstein", art: "kreis", kreis: kreis(11, 2, 2, 3, 1, 6, 11, "sehr"), kiTyp: 6 },
  { id: "kreis-soest", name: "Kreis Soest", art: "kreis", kreis: kreis(14, 2, 4, 1, 2, 6, 4, "eher"), kiTyp: 5 },
  { id: "staedteregion-aachen", name: "StädteRegion Aachen", art: "staedteregion", kreis: kreis(10, 1, 7, 6, 1, 13, 8, "nicht"), kiTyp: 3 },
  { id: "kreis-steinfurt", name: "Kreis Steinfurt", art: "kreis", kreis: kreis(24, 2, 5, 3, 1, 4, 6, "sehr"), kiTyp: null },
  { id: "kreis-unna", name: "Kreis Unna", art: "kreis", kreis: kreis(10, 2, 8, 4, 2, 8, 7, "nicht"), kiTyp: 3 },
  { id: "kreis-viersen", name: "Kreis Viersen", art: "kreis", kreis: kreis(9, 2, 5, 1, 1, 1, 3, "nicht"), kiTyp: null },
  { id: "kreis-warendorf", name: "Kreis Warendorf", art: "kreis", kreis: kreis(13, 1, 4, 3, 0, 8, 13, "eher"), kiTyp: 5 },
  { id: "kreis-wesel", name: "Kreis Wesel", art: "kreis", kreis: kreis(13, 4, 7, 4, 4, 9, 16, "nicht"), kiTyp: 6 },
  { id: "stadt-aachen", name: "Stadt Aachen", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-bielefeld", name: "Stadt Bielefeld", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-bochum", name: "Stadt Bochum", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-bonn", name: "Stadt Bonn", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-bottrop", name: "Stadt Bottrop", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-dortmund", name: "Stadt Dortmund", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-duesseldorf", name: "Stadt Düsseldorf", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-duisburg", name: "Stadt Duisburg", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-essen", name: "Stadt Essen", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-gelsenkirchen", name: "Stadt Gelsenkirchen", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-hagen", name: "Stadt Hagen", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-hamm", name: "Stadt Hamm", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-herne", name: "Stadt Herne", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-koeln", name: "Stadt Köln", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-krefeld", name: "Stadt Krefeld", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-leverkusen", name: "Stadt Leverkusen", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-moenchengladbach", name: "Stadt Mönchengladbach", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-muelheim-an-der-ruhr", name: "Stadt Mülheim an der Ruhr", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-muenster", name: "Stadt Münster", art: "kreisfreie-stadt", kreis: null, kiTyp: null },
  { id: "stadt-oberhausen", name: "Stadt Oberhausen", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
  { id: "stadt-remscheid", name: "Stadt Remscheid", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-solingen", name: "Stadt Solingen", art: "kreisfreie-stadt", kreis: null, kiTyp: 2 },
  { id: "stadt-wuppertal", name: "Stadt Wuppertal", art: "kreisfreie-stadt", kreis: null, kiTyp: 1 },
];
