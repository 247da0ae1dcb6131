import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay, type ModalOverlayProps } from "react-aria-components";
import { X } from "lucide-react";
import { Button } from "./button.tsx";
import "./dialog.css";

interface DialogProps extends Pick<ModalOverlayProps, "isOpen" | "onOpenChange" | "isDismissable" | "isKeyboardDismissDisabled"> {
  title: string;
  /** `sheet` slides over the right edge: for looking something up without leaving the place. */
  shape?: "dialog" | "sheet";
  /** `full`: as much of the window as leaves its edge visible; for tables. */
  width?: "normal" | "wide" | "full";
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A modal dialog; focus goes in, stays in, and returns to what opened it. Wrap it together with its button in a DialogTrigger, or steer it by `isOpen`. */
export function Dialog({ title, shape = "dialog", width = "normal", children, isDismissable = true, ...overlay }: DialogProps) {
  return (
    <ModalOverlay {...overlay} isDismissable={isDismissable} className="dialog-overlay" data-shape={shape}>
      <Modal className="dialog-modal" data-shape={shape} data-width={width}>
        <AriaDialog className="dialog">
          {({ close }) => (
            <>
              <header className="dialog-head">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <Button look="quiet" size="small" aria-label="Schließen" icon={<X aria-hidden />} onPress={close} />
              </header>
              <div className="dialog-body">{typeof children === "function" ? children(close) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
