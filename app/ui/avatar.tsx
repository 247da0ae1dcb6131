import "./avatar.css";

/** Up to two letters: "Koordination KIM" is KK, "Rechtsamt" is RE. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.length > 1 ? `${words[0]![0]}${words.at(-1)![0]}` : (words[0] ?? "?").slice(0, 2);
  return letters.toUpperCase();
}

/** A person or an organisation; the colour belongs to the organisation. Purely visual: the name must stand beside it or in `label`. */
export function Avatar({ name, colour, label, size = "normal" }: { name: string; colour: string; label?: string; size?: "normal" | "small" }) {
  return (
    <span className="avatar" data-size={size} style={{ backgroundColor: colour }} {...(label ? { role: "img", "aria-label": label, title: label } : { "aria-hidden": true })}>
      {initialsOf(name)}
    </span>
  );
}
