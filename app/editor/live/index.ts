/**
 * Everything that only a page with a running editor needs, as one lazy chunk: loaded after the first paint, on the document screen alone.
 * Pages import types from the files and load this with `import()`.
 */
export { LiveDocument } from "./live-document.ts";
