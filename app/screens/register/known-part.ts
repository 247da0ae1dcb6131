import { PART_IDS, type PartId } from "#app/domain/facts/register.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";

/** The register part that an address names. */
export function knownPart(name: string | undefined): Result<PartId> {
  const part = PART_IDS.find((candidate) => candidate === name);
  return part ? ok(part) : refuse("not-found");
}
