import { CheckboxGroup, Label } from "react-aria-components";
import type { Row } from "#app/domain/facts/register.ts";
import { formatVzae } from "#app/domain/values/vzae.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import type { RegisterStore, Snapshot } from "../register/store/register-store.ts";

/** Which posts of the Stellenplan this contract forwards: those of Baustein 2 at the Freie Wohlfahrtspflege, and whatever is chosen already. */
export function PostsChoice({ vertrag, store, snapshot, mayWrite }: { vertrag: Row<"vertraege">; store: RegisterStore; snapshot: Snapshot; mayWrite: boolean }) {
  const chosen = vertrag.stellen ?? [];
  const posts = snapshot.facts.stellen.filter((post) => chosen.includes(post.id) || (post.baustein === "2" && post.verortung === "freie-wohlfahrtspflege"));
  return (
    <CheckboxGroup className="posts-choice" value={chosen} isReadOnly={!mayWrite} onChange={(next) => store.set({ part: "vertraege", row: vertrag.id, field: "stellen" }, next.length > 0 ? next : null)}>
      <Label className="field-label">Weitergeleitete Stellen</Label>
      {posts.length === 0 ? <p className="muted">Im Stellenplan gibt es noch keine Stelle des Bausteins 2, die bei der Freien Wohlfahrtspflege verortet ist.</p> : null}
      {posts.map((post) => (
        <Checkbox key={post.id} value={post.id}>
          {post.bezeichnung ?? "(ohne Namen)"}
          <span className="muted"> {[post.vzae === null ? null : formatVzae(post.vzae), post.einsatzort].filter((part) => part !== null).join(" · ")}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
