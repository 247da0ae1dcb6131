import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { forwardedPosts } from "../../calculations/weiterleitung.ts";
import { vzaeOf } from "../../calculations/stellen-summen.ts";
import type { Place } from "../../checks/finding.ts";
import { formatDate } from "../../values/date.ts";
import { euroInWords, formatEuroExact, numberInWords } from "../../values/money.ts";
import { formatDecimal } from "../../values/vzae.ts";
import type { SlotContext, SlotDefinition, SlotField } from "../slot-values.ts";
import { profileOf } from "../variant.ts";

const foerderung = (field: string): SlotField => ({ part: "foerderung", field });
const vertrag = (field: string): SlotField => ({ part: "vertraege", field });
const date = (value: unknown): string => formatDate(value as string);

const noPosts = ({ vertrag: row }: SlotContext): Place[] => [{ kind: "contract", vertrag: row.id, field: "stellen" }];

/** "eine Stelle", "zwei Stellen": words up to twelve, then figures. */
const postsInWords = (count: number): string => (count === 1 ? "eine Stelle" : `${count <= 12 ? numberInWords(count) : count} Stellen`);

/** Notice, posts, sums, periods. */
export const FUNDING_SLOTS: readonly SlotDefinition[] = [
  { id: "foerderjahr", label: "Förderjahr", fields: [foerderung("foerderjahr")], derive: ({ foerderjahr }) => String(foerderjahr) },
  { id: "bescheid-datum", label: "Datum des Zuwendungsbescheids", fields: [foerderung("bescheidDatum")], derive: ({ bescheidDatum }) => date(bescheidDatum) },
  { id: "bescheid-aktenzeichen", label: "Aktenzeichen des Zuwendungsbescheids", fields: [foerderung("bescheidAktenzeichen")], derive: (values) => values.bescheidAktenzeichen as string },
  {
    id: "bescheid-zeitraum",
    label: "Durchführungszeitraum des Bescheids",
    fields: [foerderung("durchfuehrungVon"), foerderung("durchfuehrungBis")],
    derive: ({ durchfuehrungVon, durchfuehrungBis }) => `${date(durchfuehrungVon)} bis ${date(durchfuehrungBis)}`,
  },
  {
    id: "beschluss-satz",
    label: "Beschluss des Gremiums",
    fields: [foerderung("beschlussGremium"), foerderung("beschlussDatum")],
    optional: true,
    derive: ({ beschlussGremium, beschlussDatum }) =>
      beschlussGremium && beschlussDatum ? `Der Weiterleitung liegt folgender Beschluss zugrunde: ${String(beschlussGremium)} vom ${date(beschlussDatum)}.` : "",
  },
  { id: "oberer-vertrag-vom", label: "Datum des oberen Vertrags", fields: [vertrag("obererVertragVom")], derive: ({ obererVertragVom }) => date(obererVertragVom) },
  { id: "zustimmung-vom", label: "Zustimmung zur Weiterleitung", fields: [vertrag("zustimmungVom")], derive: ({ zustimmungVom }) => date(zustimmungVom) },
  { id: "einsatzgebiet", label: "Einsatzgebiet", fields: [vertrag("einsatzgebiet")], derive: (values) => values.einsatzgebiet as string },
  {
    id: "stellen-anzahl",
    label: "Zahl der Stellen",
    fields: [vertrag("stellen")],
    derive: (_values, context) => {
      const posts = forwardedPosts(context.facts, context.vertrag);
      return posts.length === 0 ? noPosts(context) : postsInWords(posts.length);
    },
  },
  {
    id: "stellen-vzae",
    label: "Umfang der Stellen",
    fields: [vertrag("stellen")],
    derive: (_values, context) => {
      const posts = forwardedPosts(context.facts, context.vertrag);
      if (posts.length === 0) return noPosts(context);
      const open = posts.filter((stelle) => stelle.vzae === null);
      if (open.length > 0) return open.map((stelle) => ({ kind: "fact", part: "stellen", row: stelle.id, field: "vzae" }) as const);
      return `${formatDecimal(vzaeOf(posts))}\u00a0Vollzeitäquivalenten (VZÄ)`;
    },
  },
  { id: "betrag", label: "Höchstbetrag", fields: [vertrag("betrag")], derive: ({ betrag }) => formatEuroExact(betrag as number) },
  // The same field as the figures: words and figures cannot part.
  { id: "betrag-worte", label: "Höchstbetrag in Worten", fields: [vertrag("betrag")], derive: ({ betrag }) => euroInWords(betrag as number) },
  {
    id: "personalhoechstbetrag",
    label: "Höchstbetrag je Stelle",
    fields: [foerderung("foerderjahr")],
    derive: ({ foerderjahr }) => formatEuroExact(parameterAt("personalkostenHoechstbetrag", firstDayOf(foerderjahr as number))),
  },
  {
    id: "mindestumfang",
    label: "Mindestumfang einer Stelle",
    fields: [foerderung("foerderjahr")],
    derive: ({ foerderjahr }) => `${formatDecimal(parameterAt("mindestumfang", firstDayOf(foerderjahr as number)))}\u00a0Vollzeitäquivalente`,
  },
  {
    id: "eigenanteil-satz",
    label: "Eigenanteil",
    fields: [vertrag("eigenanteil")],
    optional: true,
    derive: ({ eigenanteil }, context) => {
      const { traeger } = profileOf(context);
      return typeof eigenanteil === "number" && eigenanteil > 0
        ? `Der ${traeger} bringt einen Eigenanteil von ${formatEuroExact(eigenanteil)} (in Worten: ${euroInWords(eigenanteil)}) ein.`
        : `Ein Eigenanteil des ${traeger}s ist nicht vorgesehen.`;
    },
  },
  { id: "vertrag-von", label: "Beginn", fields: [vertrag("von")], derive: ({ von }) => date(von) },
  { id: "vertrag-bis", label: "Ende", fields: [vertrag("bis")], derive: ({ bis }) => date(bis) },
  {
    id: "foerderende",
    label: "Ende der Förderperiode",
    fields: [foerderung("foerderjahr")],
    derive: ({ foerderjahr }) => date(parameterAt("foerderperiodeEnde", firstDayOf(foerderjahr as number))),
  },
];
