/** Where a link in a section may lead. Everything else (javascript:, data:, file:, relative paths) has no meaning in a Word file or is dangerous. */
export const LINK_PROTOCOLS = ["http", "https", "mailto"] as const;

/** Longer addresses are cut by Word. */
const MAX_HREF = 2000;

/** The address as it is stored: trimmed and parsed once; undefined when it may not stand in a document. */
export function allowedHref(href: unknown): string | undefined {
  if (typeof href !== "string") return undefined;
  const trimmed = href.trim();
  if (trimmed === "" || trimmed.length > MAX_HREF || /\s/.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const protocol = new URL(trimmed).protocol.slice(0, -1);
  return (LINK_PROTOCOLS as readonly string[]).includes(protocol) ? trimmed : undefined;
}
