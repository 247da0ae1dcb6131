import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components";
import { Check } from "lucide-react";
import "./checkbox.css";

export function Checkbox({ children, ...props }: Omit<CheckboxProps, "className" | "children"> & { children?: ReactNode }) {
  return (
    <AriaCheckbox {...props} className="checkbox">
      <span className="checkbox-box">
        <Check aria-hidden />
      </span>
      {children ? <span>{children}</span> : null}
    </AriaCheckbox>
  );
}
