import { Text, UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion } from "react-aria-components";
import { X } from "lucide-react";
import { Button } from "./button.tsx";
import "./toast.css";

interface ToastMessage {
  text: string;
  tone?: "plain" | "stop";
  /** A message about the same thing takes the place of the one before. */
  topic?: string;
  /** "Rückgängig" and the like. */
  action?: { label: string; run(): void };
}

/** Long enough to read twice and reach the button. React-aria pauses it while pointer or focus is on the message. */
const SHOWN_MS = 9_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Tells what has just happened, at the lower edge. With an action it takes the place of "Sind Sie sicher?". Returns a function that closes it. */
export function showToast(message: ToastMessage): () => void {
  if (message.topic !== undefined) for (const shown of queue.visibleToasts) if (shown.content.topic === message.topic) queue.close(shown.key);
  const key = queue.add(message, { timeout: SHOWN_MS });
  return () => queue.close(key);
}

/** Stands once in the root. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className="toast-region" aria-label="Meldungen">
      {({ toast }) => (
        <AriaToast toast={toast} className="toast" data-tone={toast.content.tone ?? "plain"}>
          <ToastContent className="toast-content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action ? (
            <Button
              size="small"
              look="quiet"
              className="toast-action"
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          ) : null}
          <Button slot="close" size="small" look="quiet" className="toast-action" aria-label="Meldung schließen" icon={<X aria-hidden />} />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
