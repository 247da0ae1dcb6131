import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { useConfirm } from "./use-confirm.ts";

interface ConfirmAllProps {
  vorhaben: Id;
  marks: readonly CarriedMark[];
  /** What they are of, for those who hear the button without its surroundings. */
  of?: string;
}

/** Takes the marks off a whole group at once; the message that follows takes it back. */
export function ConfirmAll({ vorhaben, marks, of }: ConfirmAllProps) {
  const { confirm, busy } = useConfirm(vorhaben);
  const text = marks.length === 1 ? "Stimmt noch" : `Alle ${marks.length} stimmen noch`;
  return (
    <Button size="small" look="quiet" isPending={busy} aria-label={of ? `${of}: ${text}` : undefined} onPress={() => confirm(marks.map(({ place }) => place))}>
      {text}
    </Button>
  );
}
