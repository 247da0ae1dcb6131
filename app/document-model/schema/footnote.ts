import { mergeAttributes, Node } from "@tiptap/core";

export const MAX_FOOTNOTE = 2000;

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote behind the cursor. */
      insertFootnote: (text: string) => ReturnType;
    };
  }
}

/**
 * A footnote: one character in the text that carries the words of the note. The number is never stored; screen and Word file count.
 * The note is plain text, so that it survives Markdown, Word and the screen alike. The editor adds its view with `extend`.
 */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return {
      text: {
        default: "",
        parseHTML: (element) => element.getAttribute("data-footnote") ?? "",
        renderHTML: (attributes) => ({ "data-footnote": String(attributes.text ?? "") }),
      },
    };
  },

  parseHTML: () => [{ tag: "sup[data-footnote]" }],

  renderHTML: ({ HTMLAttributes }) => ["sup", mergeAttributes({ class: "footnote" }, HTMLAttributes), "*"],

  renderText: ({ node }) => ` [${String(node.attrs.text)}]`,

  addCommands() {
    return {
      insertFootnote:
        (text) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { text } }),
    };
  },
});
