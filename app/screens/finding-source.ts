import type { Finding } from "#app/domain/checks/finding.ts";
import { sourcesText } from "#app/wording/sources.ts";

/** Where a Hinweis comes from; of our own inference it says so, once. */
export function findingSource({ sources, derived }: Pick<Finding, "sources"> & { derived?: boolean }): string {
  const text = sourcesText(sources);
  return derived && !text.includes("abgeleitet") ? `${text} · von uns abgeleitet` : text === "abgeleitet" ? "von uns abgeleitet" : text;
}
