import { useEffect, useRef } from "react";
import { CheckboxGroup, Label } from "react-aria-components";
import { upperContractOf, variantOf } from "#app/domain/contract/variant.ts";
import type { Row } from "#app/domain/facts/register.ts";
import type { ContractVariant } from "#app/domain/template/contract-variant.ts";
import { formatVzae } from "#app/domain/values/vzae.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import type { RegisterStore, Snapshot } from "../register/store/register-store.ts";

const NONE: Readonly<Record<ContractVariant, string>> = {
  A: "Im Stellenplan gibt es noch keine Stelle des Bausteins 2, die bei der Freien Wohlfahrtspflege verortet ist.",
  B: "Im Stellenplan gibt es noch keine Stelle des Bausteins 2, die bei einer kreisangehörigen Kommune verortet ist.",
  C: "Der obere Vertrag nennt noch keine Stelle.",
};

/** Which posts of the Stellenplan this contract forwards: those of Baustein 2 that sit with its kind of receiver, on the second level those of the upper contract, and whatever is chosen already. */
export function PostsChoice({ vertrag, store, snapshot, mayWrite, visit }: { vertrag: Row<"vertraege">; store: RegisterStore; snapshot: Snapshot; mayWrite: boolean; /** A blank leads here; another one takes the focus again. */ visit: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (visit) place.current?.querySelector("input")?.focus();
  }, [visit]);
  const chosen = vertrag.stellen ?? [];
  const context = { facts: snapshot.facts, vertrag };
  const variant = variantOf(context);
  const upper = upperContractOf(context)?.stellen ?? [];
  const offered = (post: Row<"stellen">) => (variant === "C" ? upper.includes(post.id) : variant === "B" ? post.verortung === "kreisangehoerige-kommune" : post.verortung === "freie-wohlfahrtspflege");
  const posts = snapshot.facts.stellen.filter((post) => chosen.includes(post.id) || (post.baustein === "2" && offered(post)));
  return (
    <CheckboxGroup ref={place} className="posts-choice" value={chosen} isReadOnly={!mayWrite} onChange={(next) => store.set({ part: "vertraege", row: vertrag.id, field: "stellen" }, next.length > 0 ? next : null)}>
      <Label className="field-label">Weitergeleitete Stellen</Label>
      {posts.length === 0 ? <p className="muted">{NONE[variant]}</p> : null}
      {posts.map((post) => (
        <Checkbox key={post.id} value={post.id}>
          {post.bezeichnung ?? "(ohne Namen)"}
          <span className="muted"> {[post.vzae === null ? null : formatVzae(post.vzae), post.einsatzort].filter((part) => part !== null).join(" · ")}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
