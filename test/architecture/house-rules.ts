import { ROOMS, type Room } from "./rooms.ts";
import { importsOf, type Import, type SourceFile } from "./source-files.ts";

/** Two screens are enough for one idea; beyond this a file holds several. */
const MOST_LINES = 400;
/** Data is as long as it is. */
const DATA = ["templates/", "app/domain/reference/"];
/** Rules, words and templates get the day from outside, so that the same Vorhaben gives the same findings and the same file everywhere. */
const WITHOUT_CLOCK = ["app/domain/", "app/document-model/", "app/wording/", "app/collab-protocol/", "templates/"];
const READS_ENVIRONMENT = ["server/env.ts", "server/launch/"];

/** A list holds blocks and a block may be a list: the record of writers and the writers are one recursion, entered only when a document is written. */
const RECURSION = "server/export/docx/blocks/";

const lies = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`);

const roomOf = (path: string): Room | undefined => ROOMS.filter((room) => lies(path, room.at)).toSorted((a, b) => b.at.length - a.at.length)[0];

/** Imports that go against the arrows, each as a sentence. */
export function forbiddenArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (!room) return [`${file.path} lies in no room; test/architecture/rooms.ts lists them.`];
    return importsOf(file).flatMap((found) => {
      const allowed = found.package
        ? room.packages.test(found.to) || (found.typeOnly && found.to === "mdast")
        : roomOf(found.to) === room || room.uses.some((at) => lies(found.to, at)) || (found.typeOnly && (room.knows ?? []).some((at) => lies(found.to, at)));
      return allowed ? [] : [`${file.path} must not import ${found.to}${found.typeOnly ? "" : " (at run time)"}: ${room.at}: ${room.why}.`];
    });
  });
}

/** Arrows of the plan that nothing goes along any more, each as a sentence. */
export function unusedArrows(files: readonly SourceFile[]): string[] {
  return ROOMS.flatMap((room) => {
    const found = importsOutside(room, files);
    const unused = [...room.uses.filter((at) => !found.some(({ to, typeOnly }) => !typeOnly && lies(to, at))), ...(room.knows ?? []).filter((at) => !found.some(({ to }) => lies(to, at)))];
    return unused.map((at) => `${room.at} need not reach ${at} (or only its types): correct its entry in test/architecture/rooms.ts.`);
  });
}

/** Rooms that need each other at run time, in a circle. A room may name single files of another one without leaning on that room. */
export function roomCircles(files: readonly SourceFile[]): string[] {
  const leansOn = new Map(ROOMS.map((room) => [room, new Set(importsOutside(room, files).filter(({ to, typeOnly }) => !typeOnly && !room.uses.includes(to)).map(({ to }) => roomOf(to)))]));
  const reached = (room: Room, seen = new Set<Room>()): Set<Room> => {
    for (const next of leansOn.get(room)!) if (next && !seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  return ROOMS.filter((room) => reached(room).has(room)).map((room) => `${room.at} needs itself by way of other rooms: let one of them come first, or name the single files in test/architecture/rooms.ts.`);
}

const importsOutside = (room: Room, files: readonly SourceFile[]): Import[] =>
  files.filter(({ path }) => roomOf(path) === room).flatMap(importsOf).filter((found) => !found.package && roomOf(found.to) !== room);

/** Groups of files that import each other at run time, in a circle; none may be first when they start. */
export function cycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file).filter((found) => !found.package && !found.typeOnly).map((found) => found.to)]));
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done" || !graph.has(path)) return;
    if (state.get(path) === "open") {
      const circle = [...trail.slice(trail.indexOf(path)), path];
      if (!circle.every((step) => step.startsWith(RECURSION))) found.push(`${circle.join(" -> ")}: pull out what both need, or import the type only.`);
      return;
    }
    state.set(path, "open");
    for (const next of graph.get(path)!) visit(next, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

export const longFiles = (files: readonly SourceFile[]): string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ path, lines }) => lines > MOST_LINES && !DATA.some((at) => path.startsWith(at)))
    .map(({ path, lines }) => `${path} has ${lines} lines; more than ${MOST_LINES} hold more than one idea.`);

export const environmentReaders = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => /\bprocess\.env\b/.test(withoutComments(text)) && !READS_ENVIRONMENT.some((at) => path.startsWith(at)))
    .map(({ path }) => `${path} reads process.env; settings are read and checked once, in server/env.ts.`);

export const clockReaders = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => WITHOUT_CLOCK.some((at) => path.startsWith(at)) && /new Date\(\)|Date\.now\(|Math\.random\(/.test(withoutComments(text)))
    .map(({ path }) => `${path} looks at the clock or throws dice; time and chance come in as arguments here.`);

/** Files of the browser may not name what only the server has, not even as a word for the bundler. */
export const serverInApp = (files: readonly SourceFile[]): string[] =>
  files.filter((file) => file.path.startsWith("app/") && importsOf(file).some((found) => !found.package && lies(found.to, "server"))).map(({ path }) => `${path} imports from server/; the arrow goes the other way.`);

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
