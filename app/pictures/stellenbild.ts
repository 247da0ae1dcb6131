import type { Facts, Row } from "#app/domain/facts/register.ts";
import { rowName } from "#app/domain/facts/register.ts";
import { VERORTUNGEN, type Verortung } from "#app/domain/facts/register/stellenplan.ts";
import { formatVzae, sumVzae } from "#app/domain/values/vzae.ts";
import { barPicture, type Bar, type BarGroup } from "./balken.ts";
import type { Picture } from "./picture.ts";

/** More employers at one place than this stand together in one bar. */
const MOST_AT_PLACE = 5;
const NO_EMPLOYER = "Anstellungsträger noch offen";

type Post = Row<"stellen">;

/** VZÄ by place and employer, filled and vacant. Undefined while no post has a place. */
export function stellenbild(facts: Facts): Picture | undefined {
  const posts = facts.stellen.filter(({ verortung, vzae }) => verortung !== null && vzae !== null);
  if (posts.length === 0) return undefined;
  const groups = (Object.keys(VERORTUNGEN) as Verortung[]).flatMap((place): BarGroup[] => {
    const here = posts.filter(({ verortung }) => verortung === place);
    return here.length === 0 ? [] : [{ heading: `${VERORTUNGEN[place]} · ${formatVzae(sum(here))}`, bars: barsOf(here, facts) }];
  });
  const vacant = posts.some(({ besetzt }) => besetzt !== true);
  return barPicture({
    title: "Stellen nach Verortung und Anstellungsträger",
    description: `${posts.length} Stellen mit zusammen ${formatVzae(sum(posts))}. ${groups.map(({ heading, bars }) => `${heading}: ${bars.map(({ label, figure }) => `${label} ${figure}`).join("; ")}`).join(". ")}.`,
    groups,
    legend: [{ tone: "full", text: "besetzt" }, ...(vacant ? [{ tone: "hatched" as const, text: "noch nicht besetzt" }] : [])],
  });
}

function barsOf(posts: readonly Post[], facts: Facts): Bar[] {
  const byEmployer = [...Map.groupBy(posts, ({ anstellungstraeger }) => (anstellungstraeger === null ? NO_EMPLOYER : (rowName(facts, "organisationen", anstellungstraeger) ?? NO_EMPLOYER)))];
  const sorted = byEmployer.toSorted(([a, one], [b, other]) => sum(other) - sum(one) || (a < b ? -1 : 1));
  if (sorted.length <= MOST_AT_PLACE) return sorted.map(([name, own]) => bar(name, own));
  const rest = sorted.slice(MOST_AT_PLACE - 1);
  return [...sorted.slice(0, MOST_AT_PLACE - 1).map(([name, own]) => bar(name, own)), bar(`${rest.length} weitere Anstellungsträger`, rest.flatMap(([, own]) => own))];
}

function bar(label: string, posts: readonly Post[]): Bar {
  const filled = sum(posts.filter(({ besetzt }) => besetzt === true));
  const all = sum(posts);
  return {
    label,
    parts: [{ value: filled, tone: "full" }, { value: all - filled, tone: "hatched" }],
    figure: `${formatVzae(all)}${filled < all ? `, davon ${formatVzae(filled)} besetzt` : ""}`,
  };
}

const sum = (posts: readonly Post[]): number => sumVzae(posts.map(({ vzae }) => vzae ?? 0));
