import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { Assembly, FassungDeps } from "./deps.ts";

/** SHA-256 of what a document says. Number, name and day stand on the paper but are not its content: without change there is no new Fassung. */
export const contentHashOf = (deps: Pick<FassungDeps, "assemble">, content: Pick<Assembly, "snapshot" | "document" | "kind" | "findings">): string =>
  sha256(canonicalJson(deps.assemble({ ...content, number: 0, name: "", date: "2000-01-01" })));
