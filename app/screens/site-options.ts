import { STANDORTE } from "#app/domain/reference/standorte.ts";
import type { Option } from "#app/ui/field.tsx";

/** The 54 places that may apply, by name. */
export const SITE_OPTIONS: readonly Option[] = STANDORTE.map(({ id, name }) => ({ id, label: name })).toSorted((a, b) => a.label.localeCompare(b.label, "de"));
