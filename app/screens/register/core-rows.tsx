import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { KERN_SCHNITTSTELLEN } from "#app/domain/facts/register/zusammenarbeit.ts";
import { proposedSchnittstellen } from "#app/domain/reference/programme.ts";
import { Button } from "#app/ui/button.tsx";
import { newId } from "../new-id.ts";
import type { RegisterStore } from "./store/register-store.ts";

/** The Rechtskreise and programmes that every Schnittstellenmatrix needs and this one has not yet; one press adds them, Strg+Z takes them away. */
export function CoreRows({ store, facts }: { store: RegisterStore; facts: Facts }) {
  const missing = proposedSchnittstellen().filter(({ rechtskreis }) => !facts.schnittstellen.some((row) => row.rechtskreis === rechtskreis));
  if (missing.length === 0) return null;
  const add = () => store.act(missing.map((values): FactCommand => ({ do: "add", part: "schnittstellen", row: newId(), values, before: null })));
  return (
    <div className="register-core">
      <p>Es fehlen: {missing.map(({ rechtskreis }) => KERN_SCHNITTSTELLEN[rechtskreis as keyof typeof KERN_SCHNITTSTELLEN]).join(", ")}.</p>
      <Button size="small" onPress={add}>
        {missing.length === 1 ? "Zeile ergänzen" : `${missing.length} Zeilen ergänzen`}
      </Button>
    </div>
  );
}
