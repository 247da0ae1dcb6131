import { useState } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { MAX_PROPOSAL, normalWords, type Passage } from "#app/domain/vorhaben/suggestion.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { FOCUS_FIRST } from "#app/editor/toolbar/focus-first.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField, type TextFieldProps } from "#app/ui/field.tsx";
import { useDocument } from "../document-context.tsx";
import { SuggestedChange } from "./suggested-change.tsx";

interface Props {
  section: Id;
  passage: Passage;
  entries: readonly OutlineEntry[];
  onDone(): void;
}

/** Proposes other words for a passage, or a new paragraph for a section. What could not be sent stays in the fields. */
export function SuggestionForm({ section, passage, entries, onDone }: Props) {
  const { commands } = useDocument();
  const [chosen, setChosen] = useState(section);
  const [proposal, setProposal] = useState(passage.quote);
  const [reason, setReason] = useState("");
  const [sending, setSending] = useState(false);
  const within = passage.quote !== "";
  const words = within ? normalWords(proposal) : proposal.trim();
  const changed = words !== passage.quote;
  const send = async () => {
    if (!changed || sending) return;
    setSending(true);
    const sent = await commands.suggest({ ...passage, section: within ? section : chosen, proposal: words, reason: reason.trim() });
    setSending(false);
    if (sent) onDone();
  };
  const keys: TextFieldProps["onKeyDown"] = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    else if (event.key === "Escape" && !changed) onDone();
    else event.continuePropagation();
  };
  return (
    <form
      className="thread thread-new comment-form"
      aria-label="Neuer Vorschlag"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {within ? (
        <SuggestedChange before={passage.before} quote={passage.quote} proposal={words} />
      ) : (
        <SelectField label="Ergänzung am Ende von" options={entries.map((entry) => ({ id: entry.id, label: `${entry.number} ${entry.title}` }))} value={chosen} onChange={(key) => setChosen(String(key))} />
      )}
      <TextField
        label={within ? "So soll es heißen" : "Neuer Absatz"}
        help={within ? "Leer: Die Wörter sollen entfallen." : undefined}
        rows={4}
        value={proposal}
        onChange={setProposal}
        {...FOCUS_FIRST}
        maxLength={MAX_PROPOSAL}
        onKeyDown={keys}
      />
      <TextField label="Begründung (freiwillig)" rows={2} value={reason} onChange={setReason} maxLength={MAX_PROPOSAL} onKeyDown={keys} />
      <div className="comment-form-actions">
        <Button size="small" look="quiet" onPress={onDone}>
          Abbrechen
        </Button>
        <Button size="small" look="primary" type="submit" isDisabled={!changed} isPending={sending}>
          Vorschlagen
        </Button>
      </div>
    </form>
  );
}
