import { History } from "lucide-react";
import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { useConfirm } from "./use-confirm.ts";
import "./year.css";

/** At a section: its text came from the past year and nobody has looked at it yet. */
export function CarriedNote({ vorhaben, mark, mayConfirm }: { vorhaben: Id; mark: CarriedMark; mayConfirm: boolean }) {
  const { confirm, busy } = useConfirm(vorhaben);
  return (
    <p className="carried-note">
      <History aria-hidden size={15} />
      <span>{mark.renew.length > 0 ? "Aus dem Vorjahr übernommen und für das neue Förderjahr neu zu schreiben." : "Aus dem Vorjahr übernommen, noch prüfen."}</span>
      {mayConfirm ? (
        <Button size="small" look="quiet" isPending={busy} onPress={() => confirm([mark.place])}>
          {mark.renew.length > 0 ? "So lassen" : "Stimmt noch"}
        </Button>
      ) : null}
    </p>
  );
}
