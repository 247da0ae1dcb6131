/** The editor schema without views: what may stand in a section, the same in browser, server and command line. */
export { editorExtensions, editorSchema, HEADING_LEVELS } from "./schema/extensions.ts";
export { Footnote, MAX_FOOTNOTE } from "./schema/footnote.ts";
export { allowedHref, LINK_PROTOCOLS } from "./schema/links.ts";
export { attributeFits, markFits, mayStandIn, textFits } from "./schema/single-parts.ts";
export { MAX_DEPTH, validateContent, type ContentProblem, type ContentProblemCode } from "./schema/validate-content.ts";
