import { changeOf, MAX_BEFORE } from "#app/domain/vorhaben/suggestion.ts";

/** So much of what stays is shown on either side; less than is kept of the words before, whose first may be cut. */
const AROUND = MAX_BEFORE - 10;

/** A proposal as one reads it in a printed draft: what goes struck through, what comes underlined, a few words around. */
export function SuggestedChange({ before, quote, proposal }: { before: string; quote: string; proposal: string }) {
  const { from, removed, added } = changeOf(quote, proposal);
  const ahead = [before, quote.slice(0, from)].filter(Boolean).join(before && /^[.,;:!?)]/.test(quote) ? "" : " ");
  const behind = quote.slice(from + removed.length);
  return (
    <p className="suggested-change">
      {ahead.length > AROUND ? `… ${ahead.slice(-AROUND).replace(/^\S*\s/, "")}` : ahead}
      {ahead && !/\s$/.test(ahead) && !/^\s/.test(removed || added) ? " " : null}
      {removed ? <del>{removed}</del> : null}
      {removed && added ? " " : null}
      {added ? <ins>{added}</ins> : null}
      {behind.length > AROUND ? `${behind.slice(0, AROUND).replace(/\s\S*$/, "")} …` : behind}
    </p>
  );
}
