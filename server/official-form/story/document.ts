import { contentParts } from "../package/content-parts.ts";
import type { WordPackage } from "../package/word-package.ts";
import { createNumberer, type NumberOptions } from "./numbering.ts";
import { readStory } from "./read-story.ts";
import type { Story } from "./story.ts";
import { readStyles, type Styles } from "./styles.ts";

/** A whole Word file as its reader sees it. */
export interface FormDocument {
  package: WordPackage;
  styles: Styles;
  stories: readonly Story[];
}

/** @param options for readers who ask how another program counts */
export function readDocument(opened: WordPackage, options?: NumberOptions): FormDocument {
  const styles = readStyles(opened.related("styles")?.root);
  const numberer = createNumberer(opened.related("numbering")?.root, styles, options);
  return { package: opened, styles, stories: contentParts(opened).map((part) => readStory(part, styles, numberer)) };
}
