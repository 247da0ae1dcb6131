import { Copy } from "lucide-react";
import { useState } from "react";
import { INVITATION_DAYS } from "#app/domain/values/limits.ts";
import { Banner } from "#app/ui/banner.tsx";
import { copyText } from "./copy-text.ts";
import { Button } from "#app/ui/button.tsx";
import "./invitation-link.css";

/** An invitation link right after it was made: it cannot be shown again, because only its hash is kept. */
export function InvitationLink({ link, email }: { link: string; email: string }) {
  const [copied, setCopied] = useState(false);
  const full = new URL(link, typeof window === "undefined" ? "http://localhost" : window.location.origin).href;
  return (
    <Banner tone="ok">
      <p>
        Senden Sie diesen Link an <strong>{email}</strong>. Er gilt {INVITATION_DAYS} Tage, einmal, und wird nur jetzt angezeigt.
      </p>
      <p className="invitation-link">
        <input className="input" readOnly value={full} aria-label="Einladungslink" onFocus={(event) => event.currentTarget.select()} />
        <Button icon={<Copy aria-hidden />} onPress={() => copyText(full).then(() => setCopied(true), () => setCopied(false))}>
          {copied ? "Kopiert" : "Kopieren"}
        </Button>
      </p>
    </Banner>
  );
}
