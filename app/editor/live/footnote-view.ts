import type { NodeViewRenderer } from "@tiptap/core";

/** A footnote in the text: its number is counted by the style sheet, its words open on a click or with Enter while it is selected. */
export function footnoteView(onOpen: (position: number) => void): NodeViewRenderer {
  return ({ node, getPos }) => {
    const element = document.createElement("sup");
    element.className = "footnote";
    element.contentEditable = "false";
    const show = (text: string) => {
      element.dataset.footnote = text;
      element.title = `Fußnote: ${text}`;
    };
    show(String(node.attrs.text));
    element.addEventListener("click", () => open());
    const open = () => {
      const position = getPos();
      if (position !== undefined) onOpen(position);
    };
    return {
      dom: element,
      update: (next) => {
        if (next.type !== node.type) return false;
        show(String(next.attrs.text));
        return true;
      },
    };
  };
}
