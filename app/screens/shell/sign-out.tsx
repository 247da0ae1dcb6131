import { useSubmit } from "@remix-run/react";
import { useState } from "react";
import { countUnsent, forgetAtSignOut } from "#app/editor/collab/unsent-store.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SIGN_OUT_PATH } from "../paths.ts";

interface SignOut {
  /** Signs out; asks first when this device keeps text that never reached the server. */
  begin(): Promise<void>;
  /** Texts that would be deleted; null while nothing is asked. */
  unsent: number | null;
  confirm(): Promise<void>;
  cancel(): void;
}

/** Signing out takes what this device keeps with it: the next person at it must not find it. */
export function useSignOut(): SignOut {
  const submit = useSubmit();
  const [unsent, setUnsent] = useState<number | null>(null);
  const confirm = async () => {
    setUnsent(null);
    await forgetAtSignOut();
    submit(null, { method: "post", action: SIGN_OUT_PATH });
  };
  return {
    unsent,
    confirm,
    cancel: () => setUnsent(null),
    async begin() {
      const count = await countUnsent();
      if (count === 0) await confirm();
      else setUnsent(count);
    },
  };
}

export function SignOutDialog({ signOut }: { signOut: SignOut }) {
  if (signOut.unsent === null) return null;
  return (
    <Dialog title="Text noch nicht übertragen" isOpen onOpenChange={(open) => !open && signOut.cancel()}>
      <div className="dialog-form">
        <p>
          {signOut.unsent === 1 ? "Ein Abschnitt auf diesem Gerät enthält" : `${signOut.unsent} Abschnitte auf diesem Gerät enthalten`} Text, der den Server nie erreicht hat. Beim Abmelden wird er gelöscht. Öffnen Sie das
          Dokument mit Verbindung, dann wird er übertragen.
        </p>
        <div className="dialog-actions">
          <Button look="stop" onPress={() => void signOut.confirm()}>
            Löschen und abmelden
          </Button>
          <Button look="primary" onPress={() => signOut.cancel()}>
            Angemeldet bleiben
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
