import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from "docx";
import { cm } from "./measures.ts";

/** How far each list level moves in, and how far its mark hangs. */
export const LIST_STEP = cm(0.75);
export const LIST_STEP_IN_CELL = cm(0.4);
/** WordprocessingML knows nine levels; deeper lists stay on the ninth. */
const LEVELS = 9;
const BULLETS = ["•", "–", "•", "–", "•", "–", "•", "–", "•"] as const;
const ORDERED = [
  { format: LevelFormat.DECIMAL, suffix: "." },
  { format: LevelFormat.LOWER_LETTER, suffix: ")" },
  { format: LevelFormat.LOWER_ROMAN, suffix: "." },
] as const;

interface ListPlacement {
  reference: string;
  level: number;
  instance: number;
}

/**
 * Hands out one numbering instance for each list, so that every list counts from its own start and can be edited in Word as a list of its own.
 * A definition exists once for each kind of mark, start and place (body or table cell).
 */
export class ListRegistry {
  readonly #definitions = new Map<string, readonly ILevelsOptions[]>();
  #lists = 0;

  open(list: { ordered: boolean; start?: number; depth: number; base: number; inCell: boolean }): ListPlacement {
    const start = list.ordered ? Math.max(0, list.start ?? 1) : 1;
    const reference = [list.ordered ? `numbers-${start}` : "bullets", list.inCell ? "cell" : "body", list.base].join("-");
    if (!this.#definitions.has(reference)) this.#definitions.set(reference, levels(list.ordered, start, list.base, list.inCell));
    this.#lists += 1;
    return { reference, level: Math.min(list.depth, LEVELS - 1), instance: this.#lists };
  }

  get count(): number {
    return this.#lists;
  }

  options(): INumberingOptions {
    return { config: [...this.#definitions].map(([reference, definition]) => ({ reference, levels: definition })) };
  }
}

function levels(ordered: boolean, start: number, base: number, inCell: boolean): readonly ILevelsOptions[] {
  const step = inCell ? LIST_STEP_IN_CELL : LIST_STEP;
  return Array.from({ length: LEVELS }, (_, level) => {
    const mark = ORDERED[level % ORDERED.length] ?? ORDERED[0];
    return {
      level,
      format: ordered ? mark.format : LevelFormat.BULLET,
      text: ordered ? `%${level + 1}${mark.suffix}` : (BULLETS[level] ?? "•"),
      alignment: AlignmentType.LEFT,
      start: ordered ? start : 1,
      style: { paragraph: { indent: { left: base + (level + 1) * step, hanging: step } } },
    };
  });
}
