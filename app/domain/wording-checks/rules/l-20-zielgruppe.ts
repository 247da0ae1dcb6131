import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";

/** L-20: the frame of the Zielgruppe is fixed (FAQ 9). A first stage and local focuses are possible; groups that belong to it are not shut out. */
export const l20: WordingRule = {
  id: "L-20",
  severity: "empfehlung",
  derived: true,
  sources: faq(9),
  trigger: /Zielgruppe|richtet sich nicht/,
  *find({ text }): Iterable<Match> {
    if (STAGED.test(text) || !BELONGS.test(text)) return;
    for (const match of matchesOf(SHUT_OUT, text)) yield { from: match.index, to: match.index + match[0].length };
  },
};

const ZIELGRUPPE = "Zielgruppe(?: (?:von KIM|des KIM|des Kommunalen Integrationsmanagements|des Case Managements|des Programms))?";
const SHUT_OUT = new RegExp(
  [
    `[Nn]icht (?:zur|zu der|Teil der|in die) ${ZIELGRUPPE} (?:gehören|gehört|zählen|zählt|fallen|fällt|sind)(?!\\p{L})`,
    `(?:gehören|gehört|zählen|zählt|fallen|fällt|sind) (?:daher |deshalb |ausdrücklich )?nicht (?:zur|zu der|Teil der|in die) ${ZIELGRUPPE}(?!\\p{L})`,
    `(?:[Aa]us|[Vv]on) der ${ZIELGRUPPE} (?:sind|bleiben|werden) (?:[^.;]{0,80} )?(?:ausgeschlossen|ausgenommen)(?!\\p{L})`,
    `(?:sind|bleiben|werden) (?:aus|von) der ${ZIELGRUPPE} (?:ausgeschlossen|ausgenommen)(?!\\p{L})`,
    "KIM richtet sich nicht an(?!\\p{L})",
  ].join("|"),
  "gu",
);
/** Who came here, whatever their status. */
const BELONGS = /Geflüchtete|Flüchtlinge|Schutzsuchende|Asyl|Geduldete|Duldung|Bleibeperspektive|Zugewanderte|Eingewanderte|Einwanderungsgeschichte|Migrationshintergrund|Unionsbürger|EU-Bürger|Eingebürgerte|Einwandernde|Aussiedler|Drittstaat|Familiennach/u;
/** Building up in stages is no exclusion. */
const STAGED = /Stufe|stufenweise|zunächst|vorerst|vorrangig|Schwerpunkt|anfangs|noch nicht|nicht (?:nur|allein|ausschließlich)|nicht länger/u;
