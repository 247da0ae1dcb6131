import type { FormWorkshop } from "../official-form/index.ts";
import type { VorhabenDeps } from "../vorhaben/deps.ts";

export interface FormDeps extends VorhabenDeps {
  /** Reads and fills foreign files in a thread of its own. */
  workshop: FormWorkshop;
  /** LibreOffice, when it is not to be found by the search path. */
  office: string | undefined;
}
