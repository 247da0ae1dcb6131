import { Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";

const SHOWN = 12;

/** A SHA-256, short until somebody wants to see or copy it. */
export function Checksum({ value, of }: { value: string; of: string }) {
  const code = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Browsers offer the clipboard on secure addresses only; elsewhere the figure is marked, ready for Strg+C.
    if (navigator.clipboard) await navigator.clipboard.writeText(value).then(() => setCopied(true), () => mark(code.current));
    else mark(code.current);
  };
  return (
    <details className="checksum">
      <summary>
        SHA-256 <code>{value.slice(0, SHOWN)}…</code>
      </summary>
      <div>
        <code ref={code}>{value}</code>
        <Button look="quiet" size="small" icon={<Copy aria-hidden />} onPress={() => void copy()} aria-label={`Prüfsumme kopieren: ${of}`}>
          {copied ? "Kopiert" : "Kopieren"}
        </Button>
      </div>
    </details>
  );
}

function mark(element: HTMLElement | null): void {
  if (element) window.getSelection()?.selectAllChildren(element);
}
