/** The notes of one section below its text; on paper they stand at the foot of the page. */
export function FootnoteList({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className="footnotes" aria-label="Fußnoten dieses Abschnitts">
      {notes.map((note, index) => (
        <li key={`${index}-${note}`}>
          <sup>{index + 1}</sup> {note}
        </li>
      ))}
    </ol>
  );
}
