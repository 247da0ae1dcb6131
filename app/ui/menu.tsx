import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover, Separator, type MenuItemProps, type MenuProps } from "react-aria-components";
import "./field.css";
import "./menu.css";

export { MenuTrigger };

/** The list that a button in the same MenuTrigger opens. */
export function Menu<T extends object>(props: Omit<MenuProps<T>, "className">) {
  return (
    <Popover className="popover" placement="bottom end">
      <AriaMenu {...props} className="list-box menu" />
    </Popover>
  );
}

export function MenuItem({ icon, children, stop, ...props }: Omit<MenuItemProps, "className" | "children"> & { icon?: ReactNode; children: ReactNode; stop?: boolean }) {
  return (
    <AriaMenuItem {...props} textValue={props.textValue ?? (typeof children === "string" ? children : undefined)} className="list-box-item menu-item" data-stop={stop ? "" : undefined}>
      {icon}
      <span className="menu-item-label">{children}</span>
    </AriaMenuItem>
  );
}

export const MenuSeparator = () => <Separator className="menu-separator" />;
