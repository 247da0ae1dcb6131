import { useState, type ReactNode } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { CommentThread } from "#app/services.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useDocument } from "../document-context.tsx";
import { CommentForm } from "./comment-form.tsx";
import { CommentThreadItem } from "./comment-thread.tsx";
import type { PanelFocus } from "./side-panel.tsx";

/** The threads of the document in reading order, and the place to begin one. */
export function CommentsPanel({ focus }: { focus: PanelFocus | undefined }) {
  const { data, model, may } = useDocument();
  const [showResolved, setShowResolved] = useState(false);
  /** The request that has been answered or put away; a newer one opens the form again. */
  const [done, setDone] = useState<number>();
  /** Threads that one is writing an answer to: they stay, also when somebody resolves them meanwhile. */
  const [answering, setAnswering] = useState<readonly Id[]>([]);
  const open = data.threads.filter((thread) => !thread.resolved || answering.includes(thread.id));
  const resolved = data.threads.filter((thread) => thread.resolved);
  const shown = showResolved ? data.threads : open;
  const writable = model.outline.entries.filter((entry) => entry.writable);
  const item = (thread: CommentThread) => (
    <CommentThreadItem
      key={thread.id}
      thread={thread}
      chosen={thread.id === focus?.thread}
      answering={answering.includes(thread.id)}
      onAnswering={(on) => setAnswering((before) => [...before.filter((id) => id !== thread.id), ...(on ? [thread.id] : [])])}
    />
  );
  const composing = may("comment.write") && focus?.section !== undefined && focus.quote !== undefined && focus.asked !== done;
  return (
    <>
      {composing ? (
        <NewComment key={focus.asked} section={focus.section!} quote={focus.quote!} entries={writable} onDone={() => setDone(focus.asked)} />
      ) : null}
      {shown.length === 0 && !composing ? (
        <p className="panel-empty">
          Noch keine Kommentare. Markieren Sie Wörter und drücken Sie Strg+Alt+M, oder wählen Sie „Kommentieren“ am Abschnitt.
        </p>
      ) : null}
      {writable.map((entry) => {
        const threads = shown.filter((thread) => thread.section === entry.id);
        return threads.length === 0 ? null : (
          <section key={entry.id} className="thread-group" aria-label={`Kommentare zu ${entry.number} ${entry.title}`}>
            <h3>
              {entry.number} {entry.title}
            </h3>
            {threads.map(item)}
          </section>
        );
      })}
      <Homeless threads={shown.filter((thread) => !writable.some((entry) => entry.id === thread.section))} item={item} />
      {resolved.length > 0 ? (
        <Button look="quiet" size="small" onPress={() => setShowResolved(!showResolved)}>
          {showResolved ? "Erledigte ausblenden" : `Erledigte zeigen (${resolved.length})`}
        </Button>
      ) : null}
    </>
  );
}

/** Threads of sections that do not stand in the document now are shown all the same: nothing said is lost. */
function Homeless({ threads, item }: { threads: readonly CommentThread[]; item: (thread: CommentThread) => ReactNode }) {
  if (threads.length === 0) return null;
  return (
    <section className="thread-group" aria-label="Kommentare zu Abschnitten, die nicht im Dokument stehen">
      <h3>Abschnitt steht nicht mehr im Dokument</h3>
      {threads.map(item)}
    </section>
  );
}

function NewComment({ section, quote, entries, onDone }: { section: Id; quote: string; entries: readonly OutlineEntry[]; onDone: () => void }) {
  const { commands } = useDocument();
  const [chosen, setChosen] = useState(section);
  return (
    <div className="thread thread-new">
      {quote ? (
        <blockquote className="thread-quote">{quote}</blockquote>
      ) : (
        <SelectField label="Zu" options={entries.map((entry) => ({ id: entry.id, label: `${entry.number} ${entry.title}` }))} value={chosen} onChange={(key) => setChosen(String(key))} />
      )}
      <CommentForm
        label="Neuer Kommentar"
        send="Kommentieren"
        onCancel={onDone}
        onSend={async (text) => {
          const sent = await commands.startComment({ section: quote ? section : chosen, quote, text });
          if (sent) onDone();
          return sent;
        }}
      />
    </div>
  );
}
