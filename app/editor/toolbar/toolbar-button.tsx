import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Tooltip } from "#app/ui/tooltip.tsx";

interface ToolbarButtonProps {
  label: string;
  /** "Strg+B"; shown in the tooltip. */
  keys?: string;
  /** Undefined for buttons that do something once. */
  pressed?: boolean;
  disabled?: boolean;
  icon: ReactNode;
  onPress(): void;
}

/** One button of the toolbar. A press with the pointer leaves the caret where it is. */
export function ToolbarButton({ label, keys, pressed, disabled, icon, onPress }: ToolbarButtonProps) {
  return (
    <Tooltip text={keys ? `${label} (${keys})` : label}>
      <Button className="tool" aria-label={label} aria-pressed={pressed} isDisabled={disabled} preventFocusOnPress onPress={onPress}>
        {icon}
      </Button>
    </Tooltip>
  );
}
