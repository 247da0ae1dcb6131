/** Section text as Markdown, for people who write a Vorhaben file by hand: CommonMark with GFM tables and footnotes. */
export { markdownToContent, type MarkdownNote } from "./markdown/from-markdown.ts";
export { contentToMarkdown, type MarkdownText } from "./markdown/to-markdown.ts";
