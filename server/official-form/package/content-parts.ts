import type { StoryKind } from "#app/domain/official-form/form.ts";
import type { WordPackage, XmlPart } from "./word-package.ts";

export interface ContentPart extends XmlPart {
  story: StoryKind;
  /** First, second … part of its kind, in the order in which the body names them. */
  number: number;
}

const STORIES: Readonly<Record<string, StoryKind>> = { header: "header", footer: "footer", footnotes: "footnotes", endnotes: "endnotes" };

/** The parts whose words a reader sees: body, headers, footers, notes. Comments are no part of the form. */
export function contentParts(opened: WordPackage): ContentPart[] {
  const parts: ContentPart[] = [{ ...opened.xml(opened.main), story: "body", number: 1 }];
  for (const { kind, target, external } of opened.relationships(opened.main)) {
    const story = Object.hasOwn(STORIES, kind) ? STORIES[kind] : undefined;
    if (story === undefined || external) continue;
    const part = opened.xml(target);
    if (parts.some((other) => other.name === part.name)) continue;
    parts.push({ ...part, story, number: parts.filter((other) => other.story === story).length + 1 });
  }
  return parts;
}
