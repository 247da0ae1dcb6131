import { useEffect, useRef } from "react";
import { Check, Reply, Undo2 } from "lucide-react";
import type { CommentThread } from "#app/services.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { useDocument } from "../document-context.tsx";
import { showQuote } from "../show-quote.ts";
import { CommentForm } from "./comment-form.tsx";
import { Moment } from "../moment.tsx";

export function CommentThreadItem({ thread, chosen, answering, onAnswering }: { thread: CommentThread; chosen: boolean; answering: boolean; onAnswering: (on: boolean) => void }) {
  const { may, commands, goTo } = useDocument();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <article ref={element} className="thread" data-resolved={thread.resolved ? "" : undefined} aria-current={chosen ? "true" : undefined}>
      {thread.quote ? (
        <button type="button" className="thread-quote" onClick={() => showQuote(thread, () => goTo(thread.section))}>
          {thread.quote}
        </button>
      ) : null}
      <ul>
        {thread.entries.map((entry) => (
          <li key={entry.id} className="thread-entry">
            <Avatar name={entry.by} colour={entry.colour} size="small" />
            <div>
              <p className="thread-by">
                <strong>{entry.by}</strong>, {entry.organisation} · <Moment at={entry.at} />
              </p>
              <p className="thread-text">{entry.text}</p>
            </div>
          </li>
        ))}
      </ul>
      {may("comment.write") ? (
        answering ? (
          <CommentForm
            label="Antwort"
            send="Antworten"
            onCancel={() => onAnswering(false)}
            onSend={async (text) => {
              const sent = await commands.reply(thread.id, text);
              if (sent) onAnswering(false);
              return sent;
            }}
          />
        ) : (
          <div className="thread-actions">
            <Button size="small" look="quiet" icon={<Reply aria-hidden />} onPress={() => onAnswering(true)}>
              Antworten
            </Button>
            <Button size="small" look="quiet" icon={thread.resolved ? <Undo2 aria-hidden /> : <Check aria-hidden />} onPress={() => void commands.resolve(thread.id, !thread.resolved)}>
              {thread.resolved ? "Wieder öffnen" : "Erledigt"}
            </Button>
          </div>
        )
      ) : null}
    </article>
  );
}
