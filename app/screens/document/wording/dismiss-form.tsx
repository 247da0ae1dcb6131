import { useState } from "react";
import { MAX_DISMISSAL_REASON } from "#app/domain/wording-checks/dismissal.ts";
import { FOCUS_FIRST } from "#app/editor/toolbar/focus-first.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";

/** Why a remark on words is put aside. A reason that could not be sent stays in the field. */
export function DismissForm({ onSend, onCancel }: { onSend: (reason: string) => Promise<boolean>; onCancel: () => void }) {
  const [reason, setReason] = useState("");
  const [sending, setSending] = useState(false);
  const words = reason.trim();
  const send = async () => {
    if (words === "" || sending) return;
    setSending(true);
    await onSend(words);
    setSending(false);
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField label="Begründung" help="Alle Beteiligten sehen sie. Gilt für diese Wörter an dieser Stelle." value={reason} onChange={setReason} maxLength={MAX_DISMISSAL_REASON} {...FOCUS_FIRST} />
      <div className="comment-form-actions">
        <Button size="small" look="quiet" onPress={onCancel}>
          Abbrechen
        </Button>
        <Button size="small" look="primary" type="submit" isDisabled={words === ""} isPending={sending}>
          Zurückstellen
        </Button>
      </div>
    </form>
  );
}
