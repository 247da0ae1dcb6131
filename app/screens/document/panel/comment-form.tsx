import { useState } from "react";
import { MAX_COMMENT } from "#app/domain/values/limits.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FOCUS_FIRST } from "#app/editor/toolbar/focus-first.ts";

/** A text and a button. Text that could not be sent stays in the field. */
export function CommentForm({ label, send, onSend, onCancel }: { label: string; send: string; onSend: (text: string) => Promise<boolean>; onCancel: () => void }) {
  const [text, setText] = useState("");
  const [sending, setSending] = useState(false);
  const words = text.trim();
  const submit = async () => {
    if (words === "" || sending) return;
    setSending(true);
    const sent = await onSend(words);
    setSending(false);
    if (sent) setText("");
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={label}
        rows={3}
        value={text}
        onChange={setText}
        {...FOCUS_FIRST}
        maxLength={MAX_COMMENT}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
          else if (event.key === "Escape" && text === "") onCancel();
          else event.continuePropagation();
        }}
      />
      <div className="comment-form-actions">
        <Button size="small" look="quiet" onPress={onCancel}>
          Abbrechen
        </Button>
        <Button size="small" look="primary" type="submit" isDisabled={words === ""} isPending={sending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
