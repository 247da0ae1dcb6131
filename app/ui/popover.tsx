import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Heading, Popover as AriaPopover } from "react-aria-components";
import { X } from "lucide-react";
import { Button } from "./button.tsx";
import "./popover.css";

export { DialogTrigger as PopoverTrigger };

/** More about something right beside it; Esc closes it and gives the focus back to the button in the same PopoverTrigger. */
export function Popover({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaPopover className="popover-card" placement="bottom" offset={6}>
      <Dialog className="popover-dialog">
        {({ close }) => (
          <>
            <header className="popover-head">
              <Heading slot="title" level={3}>
                {title}
              </Heading>
              <Button look="quiet" size="small" aria-label="Schließen" icon={<X aria-hidden />} onPress={close} />
            </header>
            {children}
          </>
        )}
      </Dialog>
    </AriaPopover>
  );
}
