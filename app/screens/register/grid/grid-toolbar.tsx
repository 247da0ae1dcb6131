import { ArrowDown, ArrowUp, History, ListX, Plus, Redo2, Trash2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { Tooltip } from "#app/ui/tooltip.tsx";

interface GridToolbarProps {
  mayWrite: boolean;
  /** How many rows the marked cells lie in. */
  markedRows: number;
  sorted: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onAdd(): void;
  onRemove(): void;
  onShift(direction: "up" | "down"): void;
  onUndo(): void;
  onRedo(): void;
  onUnsort(): void;
  onHistory(): void;
}

export function GridToolbar({ mayWrite, markedRows, sorted, canUndo, canRedo, ...on }: GridToolbarProps) {
  return (
    <div className="grid-toolbar" role="toolbar" aria-label="Tabelle bearbeiten">
      {mayWrite ? (
        <>
          <Button size="small" icon={<Plus aria-hidden />} onPress={on.onAdd}>
            Zeile
          </Button>
          <Button size="small" look="quiet" icon={<Trash2 aria-hidden />} isDisabled={markedRows === 0} onPress={on.onRemove}>
            {markedRows > 1 ? `${markedRows} Zeilen löschen` : "Zeile löschen"}
          </Button>
          <span className="grid-toolbar-group">
            <Icon name="Nach oben" icon={<ArrowUp aria-hidden />} disabled={markedRows === 0 || sorted} onPress={() => on.onShift("up")} />
            <Icon name="Nach unten" icon={<ArrowDown aria-hidden />} disabled={markedRows === 0 || sorted} onPress={() => on.onShift("down")} />
          </span>
          <span className="grid-toolbar-group">
            <Icon name="Rückgängig (Strg+Z)" icon={<Undo2 aria-hidden />} disabled={!canUndo} onPress={on.onUndo} />
            <Icon name="Wiederholen (Strg+Y)" icon={<Redo2 aria-hidden />} disabled={!canRedo} onPress={on.onRedo} />
          </span>
        </>
      ) : null}
      {sorted ? (
        <Button size="small" look="quiet" icon={<ListX aria-hidden />} onPress={on.onUnsort}>
          Sortierung aufheben
        </Button>
      ) : null}
      <Button size="small" look="quiet" icon={<History aria-hidden />} onPress={on.onHistory}>
        Verlauf
      </Button>
    </div>
  );
}

function Icon({ name, icon, disabled, onPress }: { name: string; icon: ReactNode; disabled: boolean; onPress(): void }) {
  return (
    <Tooltip text={name}>
      <Button size="small" look="quiet" aria-label={name} icon={icon} isDisabled={disabled} onPress={onPress} />
    </Tooltip>
  );
}
