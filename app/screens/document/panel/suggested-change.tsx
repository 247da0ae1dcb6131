import { changeOf } from "#app/domain/vorhaben/suggestion.ts";

/** So much of what stays is shown on either side. */
const AROUND = 60;

/** A proposal as one reads it in a printed draft: what goes struck through, what comes underlined, a few words around. */
export function SuggestedChange({ quote, proposal }: { quote: string; proposal: string }) {
  const { from, removed, added } = changeOf(quote, proposal);
  const [ahead, behind] = [quote.slice(0, from), quote.slice(from + removed.length)];
  return (
    <p className="suggested-change">
      {ahead.length > AROUND ? `… ${ahead.slice(-AROUND).replace(/^\S*\s/, "")}` : ahead}
      {removed ? <del>{removed}</del> : null}
      {removed && added ? " " : null}
      {added ? <ins>{added}</ins> : null}
      {behind.length > AROUND ? `${behind.slice(0, AROUND).replace(/\s\S*$/, "")} …` : behind}
    </p>
  );
}
