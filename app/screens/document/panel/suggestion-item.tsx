import { useState } from "react";
import { Check, Clipboard, Undo2, X } from "lucide-react";
import type { SuggestionView } from "#app/services.ts";
import type { SuggestionState } from "#app/domain/vorhaben/suggestion.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { StatusBadge, type BadgeTone } from "#app/ui/status-badge.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { SUGGESTION_STATE_WORDS } from "#app/wording/suggestions.ts";
import { useDocument } from "../document-context.tsx";
import { Moment } from "../moment.tsx";
import { showQuote } from "../show-quote.ts";
import { CommentForm } from "./comment-form.tsx";
import { SuggestedChange } from "./suggested-change.tsx";
import { useTakeOver } from "./use-take-over.ts";

const TONES: Readonly<Record<SuggestionState, BadgeTone>> = { open: "info", taken: "ok", declined: "stop", withdrawn: "neutral" };

/** One proposal: the change, who wants it and why, what became of it, and what one may do. `changed`: its passage no longer stands in the text. */
export function SuggestionItem({ suggestion, changed }: { suggestion: SuggestionView; changed: boolean }) {
  const { quote, proposal, reason, state, decision } = suggestion;
  return (
    <article className="thread suggestion" data-state={state} aria-label={`Vorschlag von ${suggestion.by}, ${SUGGESTION_STATE_WORDS[state]}`}>
      <header className="suggestion-head">
        <Avatar name={suggestion.by} colour={suggestion.colour} size="small" />
        <p className="thread-by">
          <strong>{suggestion.by}</strong>, {suggestion.organisation} · <Moment at={suggestion.at} />
        </p>
        {state === "open" ? null : <StatusBadge tone={TONES[state]}>{SUGGESTION_STATE_WORDS[state]}</StatusBadge>}
      </header>
      <SuggestedChange before={quote ? suggestion.before : ""} quote={quote} proposal={proposal} />
      {reason ? <p className="thread-text suggestion-reason">{reason}</p> : null}
      {changed ? <ChangedSince suggestion={suggestion} /> : null}
      {decision ? (
        <p className="thread-by">
          {SUGGESTION_STATE_WORDS[state]} von <strong>{decision.by}</strong>, {decision.organisation} · <Moment at={decision.at} />
          {decision.reason ? <span className="suggestion-answer">{decision.reason}</span> : null}
        </p>
      ) : null}
      <SuggestionActions suggestion={suggestion} changed={changed} />
    </article>
  );
}

/** The passage was changed: both texts, to be worked in by hand. */
function ChangedSince({ suggestion: { quote, proposal, section } }: { suggestion: SuggestionView }) {
  const { goTo } = useDocument();
  const copy = () => void navigator.clipboard.writeText(proposal).then(() => showToast({ text: "Der vorgeschlagene Text ist in der Zwischenablage." }));
  return (
    <div className="suggestion-changed">
      <p>
        <strong>Die Stelle wurde inzwischen geändert.</strong> Arbeiten Sie den Vorschlag von Hand ein.
      </p>
      <dl>
        <dt>Bezog sich auf</dt>
        <dd>{quote}</dd>
        <dt>Vorgeschlagen</dt>
        <dd>{proposal || "Streichen"}</dd>
      </dl>
      <div className="thread-actions">
        <Button size="small" look="quiet" onPress={() => goTo(section)}>
          Zum Abschnitt
        </Button>
        {proposal ? (
          <Button size="small" look="quiet" icon={<Clipboard aria-hidden />} onPress={copy}>
            Text kopieren
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function SuggestionActions({ suggestion, changed }: { suggestion: SuggestionView; changed: boolean }) {
  const { may, model, commands, goTo } = useDocument();
  const [declining, setDeclining] = useState(false);
  const { takeOver, working } = useTakeOver();
  const { id, state, mine, section } = suggestion;
  const decides = may("section.write") && !model.stateOf(section).locked;
  const withdraws = mine && may("suggestion.write");
  if (declining) {
    return (
      <CommentForm
        label="Warum nicht?"
        send="Ablehnen"
        onCancel={() => setDeclining(false)}
        onSend={async (words) => {
          const sent = await commands.decide(id, "declined", words);
          if (sent) setDeclining(false);
          return sent;
        }}
      />
    );
  }
  if (state !== "open") {
    return decides && state !== "withdrawn" ? (
      <div className="thread-actions">
        <Button size="small" look="quiet" icon={<Undo2 aria-hidden />} onPress={() => void commands.decide(id, "open", "")}>
          Wieder öffnen
        </Button>
      </div>
    ) : null;
  }
  return (
    <div className="thread-actions suggestion-actions">
      {decides ? (
        <>
          <Button size="small" icon={<Check aria-hidden />} isPending={working} onPress={() => void (changed ? commands.decide(id, "taken", "") : takeOver(suggestion))}>
            {changed ? "Von Hand übernommen" : "Übernehmen"}
          </Button>
          <Button size="small" look="quiet" icon={<X aria-hidden />} onPress={() => setDeclining(true)}>
            Ablehnen …
          </Button>
        </>
      ) : null}
      {changed ? null : (
        <Button size="small" look="quiet" onPress={() => (suggestion.quote ? showQuote(suggestion, () => goTo(section)) : goTo(section))}>
          Zur Stelle
        </Button>
      )}
      {withdraws ? (
        <Button size="small" look="quiet" onPress={() => void commands.decide(id, "withdrawn", "")}>
          Zurückziehen
        </Button>
      ) : null}
    </div>
  );
}
