import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Link as RouterLink, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";
import "./button.css";

type ButtonLook = "primary" | "secondary" | "quiet" | "stop";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "isPending"> {
  look?: ButtonLook;
  size?: "normal" | "small";
  icon?: ReactNode;
  /** What it does is under way: it keeps the focus, but does nothing when pressed again. */
  isPending?: boolean;
  /** A button with an icon only needs `aria-label`. */
  children?: ReactNode;
  className?: string;
}

export function Button({ look = "secondary", size = "normal", icon, children, className, isPending = false, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} {...(isPending ? { type: "button", onPress: undefined } : {})} data-pending={isPending ? "" : undefined} className={`button ${className ?? ""}`} data-look={look} data-size={size} data-icon-only={children ? undefined : ""}>
      {icon}
      {children}
    </AriaButton>
  );
}

/** A link that looks like a button; for going somewhere, never for doing something. */
export function ButtonLink({ look = "secondary", size = "normal", icon, children, ...props }: Omit<LinkProps, "className"> & Pick<ButtonProps, "look" | "size" | "icon">) {
  return (
    <RouterLink {...props} className="button" data-look={look} data-size={size}>
      {icon}
      {children}
    </RouterLink>
  );
}
