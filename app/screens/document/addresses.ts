import { documentPath } from "#app/screens/paths.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { DocumentData } from "./data.ts";

/** Where this screen and the requests of its scripts live. */
export const documentAddress = ({ view, kind }: Pick<DocumentData, "view" | "kind">): string => documentPath(view.snapshot.id, { kind });

export const fassungFileAddress = (fassung: Id): string => `/fassungen/${fassung}/datei`;
