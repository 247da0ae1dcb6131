import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { ArrowRight, X } from "lucide-react";
import { findingSource } from "#app/screens/finding-source.ts";
import { useAnchored } from "#app/screens/register/grid/use-anchored.ts";
import { Button } from "#app/ui/button.tsx";
import { SeverityBadge } from "#app/ui/status-badge.tsx";
import { findingReason, findingSentence } from "#app/wording/findings.ts";
import { useDocument } from "../document-context.tsx";
import { DismissForm } from "./dismiss-form.tsx";
import type { ShownHint } from "./hint-context.ts";
import { spokenHit } from "./spoken-hit.ts";
import "./hint-card.css";

const WIDTH = 340;

/** Beside the words: what is wrong with them, a suggestion that takes one click, and the way to put the remark aside. */
export function HintCard({ shown, onClose }: { shown: ShownHint; onClose: () => void }) {
  const { section, entry, editor, hint, by } = shown;
  const { data, commands } = useDocument();
  const card = useRef<HTMLDivElement>(null);
  const [dismissing, setDismissing] = useState(false);
  const style = useAnchored(() => section.wording.elementOf(editor, hint), WIDTH);
  const finding = spokenHit(hint.hit);
  useCloses(shown, card, onClose);
  // What is not placed yet is hidden and takes no focus.
  const placed = style.visibility !== "hidden";
  useEffect(() => {
    if (placed && by === "keyboard") card.current?.querySelector<HTMLElement>(".hint-card-actions button")?.focus({ preventScroll: true });
  }, [placed, by]);
  const back = () => {
    onClose();
    editor.commands.focus();
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") back();
  };
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leads from its buttons back to the text
    <div ref={card} className="hint-card" style={style} role="dialog" aria-label={`Hinweis zu „${hint.hit.words}“`} onKeyDown={keys}>
      <header className="hint-card-head">
        <SeverityBadge severity={hint.hit.rule.severity} />
        <Button look="quiet" size="small" aria-label="Hinweis schließen" icon={<X aria-hidden />} onPress={back} />
      </header>
      <p className="finding-sentence">{findingSentence(finding)}</p>
      <p className="finding-reason">{findingReason(finding)}</p>
      <p className="finding-source">{findingSource(hint.hit.rule)}</p>
      {dismissing ? (
        <DismissForm
          onCancel={() => setDismissing(false)}
          onSend={async (reason) => {
            const done = await commands.dismissWording({ place: { kind: "section", document: data.kind, section: entry }, rule: hint.hit.rule.id, words: hint.hit.words, reason });
            if (done) back();
            return done;
          }}
        />
      ) : (
        <div className="hint-card-actions">
          {hint.hit.suggestion && editor.isEditable ? (
            <Button
              size="small"
              look="primary"
              icon={<ArrowRight aria-hidden />}
              onPress={() => {
                onClose();
                section.wording.takeSuggestion(editor, hint);
              }}
            >
              {hint.hit.suggestion}
            </Button>
          ) : null}
          <Button size="small" look="quiet" onPress={() => setDismissing(true)}>
            Zurückstellen …
          </Button>
        </div>
      )}
    </div>,
    document.body,
  );
}

/** Typing, and a press elsewhere, put the card away. */
function useCloses({ editor }: ShownHint, card: React.RefObject<HTMLElement>, onClose: () => void): void {
  const newest = useRef(onClose);
  useEffect(() => {
    newest.current = onClose;
  });
  useEffect(() => {
    const close = () => newest.current();
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) close();
    };
    editor.on("update", close);
    // The press that opened it is over by now.
    document.addEventListener("pointerdown", press, { capture: true });
    return () => {
      editor.off("update", close);
      document.removeEventListener("pointerdown", press, { capture: true });
    };
  }, [editor, card]);
}
