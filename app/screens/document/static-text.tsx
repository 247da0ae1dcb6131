import { Fragment, type ReactNode } from "react";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";

/**
 * A section's text as HTML, without an editor: for the first paint, for people who only read, and until an editor is mounted.
 * It makes the same elements as the editor, so that nothing moves when one takes the place of the other.
 */
export function StaticText({ content }: { content: EditorNode | null }) {
  return <>{childrenOf(content)}</>;
}

/** The texts of a section's footnotes in reading order. */
export function footnotesOf(node: EditorNode | null): string[] {
  if (!node) return [];
  if (node.type === "footnote") return [footnoteText(node)];
  return (node.content ?? []).flatMap(footnotesOf);
}

const footnoteText = (node: EditorNode): string => String(node.attrs?.text ?? "");

type NodeRenderer = (node: EditorNode) => ReactNode;

const childrenOf = (node: EditorNode | null): ReactNode => node?.content?.map((child, index) => <Fragment key={index}>{renderNode(child)}</Fragment>);

/** An empty paragraph keeps its line, as it does in the editor. */
const lineOf = (node: EditorNode): ReactNode => (node.content?.length ? childrenOf(node) : <br />);

const span = (value: unknown): number | undefined => (typeof value === "number" && value > 1 ? value : undefined);

const RENDERERS: Readonly<Record<string, NodeRenderer>> = {
  text: (node) => withMarks(node.text ?? "", node.marks ?? []),
  hardBreak: () => <br />,
  footnote: (node) => <sup className="footnote" data-footnote={footnoteText(node)} title={footnoteText(node)} />,
  paragraph: (node) => <p>{lineOf(node)}</p>,
  heading: (node) => {
    const Tag = headingTag(node.attrs?.level);
    return <Tag>{lineOf(node)}</Tag>;
  },
  bulletList: (node) => <ul>{childrenOf(node)}</ul>,
  orderedList: (node) => <ol start={span(node.attrs?.start)}>{childrenOf(node)}</ol>,
  listItem: (node) => <li>{childrenOf(node)}</li>,
  blockquote: (node) => <blockquote>{childrenOf(node)}</blockquote>,
  table: (node) => (
    <table>
      <tbody>{childrenOf(node)}</tbody>
    </table>
  ),
  tableRow: (node) => <tr>{childrenOf(node)}</tr>,
  tableCell: (node) => (
    <td colSpan={span(node.attrs?.colspan)} rowSpan={span(node.attrs?.rowspan)}>
      {childrenOf(node)}
    </td>
  ),
  tableHeader: (node) => (
    <th colSpan={span(node.attrs?.colspan)} rowSpan={span(node.attrs?.rowspan)}>
      {childrenOf(node)}
    </th>
  ),
};

/** A node that this page does not know (it is older than the text) is shown by its words rather than dropped. */
function renderNode(node: EditorNode): ReactNode {
  const render = RENDERERS[node.type];
  return render ? render(node) : childrenOf(node);
}

function headingTag(level: unknown): "h2" | "h3" | "h4" {
  return level === 2 ? "h2" : level === 3 ? "h3" : "h4";
}

function withMarks(text: string, marks: NonNullable<EditorNode["marks"]>): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => {
    if (mark.type === "bold") return <strong>{inner}</strong>;
    if (mark.type === "italic") return <em>{inner}</em>;
    if (mark.type === "link") return <TextLink href={mark.attrs?.href}>{inner}</TextLink>;
    return inner;
  }, text);
}

function TextLink({ href, children }: { href: unknown; children: ReactNode }) {
  const safe = typeof href === "string" && /^(?:https?:|mailto:)/i.test(href) ? href : undefined;
  return safe ? (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}
