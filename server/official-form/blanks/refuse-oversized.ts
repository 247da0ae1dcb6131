import { formPlaceText } from "#app/wording/form-places.ts";
import { LIMITS } from "../limits.ts";
import { FormRefused } from "../refused.ts";
import type { Story } from "../story/story.ts";

/** What no form is, told before anybody looks for blanks in it. @throws FormRefused */
export function refuseOversized(stories: readonly Story[]): void {
  const paragraphs = stories.flatMap((story) => story.paragraphs);
  const long = paragraphs.find(({ text }) => text.length > LIMITS.paragraphSigns);
  if (long) throw new FormRefused({ code: "too-long-paragraph", params: { place: formPlaceText(long.place), length: shown(long.text.length), limit: shown(LIMITS.paragraphSigns) } });
  const signs = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (signs > LIMITS.textSigns) throw new FormRefused({ code: "too-much-text", params: { length: shown(signs), limit: shown(LIMITS.textSigns) } });
  const cells = stories.reduce((sum, { tables }) => sum + tables.reduce((all, { rows }) => all + rows.reduce((own, row) => own + row.cells.length, 0), 0), 0);
  if (cells > LIMITS.cells) throw new FormRefused({ code: "too-many-cells", params: { count: shown(cells), limit: shown(LIMITS.cells) } });
}

/** Refuses what has more places or blanks than a person could decide. @throws FormRefused */
export function refuseTooMany(count: number, limit: number): void {
  if (count > limit) throw new FormRefused({ code: "too-many-blanks", params: { count: shown(count), limit: shown(LIMITS.blanks) } });
}

const shown = (count: number): string => count.toLocaleString("de-DE");
