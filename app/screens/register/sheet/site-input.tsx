import type { Field } from "#app/domain/facts/field.ts";
import { STANDORTE } from "#app/domain/reference/standorte.ts";
import { ComboField } from "#app/ui/combo-field.tsx";
import { SITE_OPTIONS } from "../../site-options.ts";
import type { Cell } from "../store/cell.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";
import { siteCommands } from "./site-commands.ts";
import { useDraft } from "./use-draft.ts";

interface SiteInputProps {
  cell: Cell;
  field: Field;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  error: string | undefined;
}

/** A name for which the 54 sites are proposed; taking one answers the Art with it. */
export function SiteInput(props: SiteInputProps) {
  const { cell, field, store, mayWrite, error } = props;
  const draft = useDraft(props);
  const choose = (id: string) => {
    const site = STANDORTE.find((candidate) => candidate.id === id)!;
    draft.drop();
    store.dropRefused(cell);
    store.act(siteCommands(site, cell.field, store.snapshot().facts, store.baseOf));
  };
  return (
    <ComboField
      label={field.label}
      help={field.help}
      error={draft.typing ? undefined : error}
      options={SITE_OPTIONS}
      value={draft.text}
      isReadOnly={!mayWrite}
      onChange={(text) => (text === draft.text ? undefined : draft.type(text))}
      onChoose={choose}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        // With a proposal under the keys, Enter takes that.
        if (event.key === "Enter" && !event.currentTarget.getAttribute("aria-activedescendant")) draft.commit();
      }}
    />
  );
}
