import { pagesCompared } from "#app/domain/contract/pruefung/decide.ts";
import { pruefungOf } from "#app/domain/contract/pruefung/evolve.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { BY_PROGRAM } from "../vorhaben/audit.ts";
import type { FassungDeps } from "../fassungen/deps.ts";
import { append, logOf } from "./pruefung-log.ts";

/** Compares the printed pages of the Fassung under review with its file, unless that is done, and notes what came of it. Takes seconds; a contract without an official form needs none of it. */
export async function comparePages({ db, forms, now }: Pick<FassungDeps, "db" | "forms" | "now">, vorhaben: Id, vertrag: Id): Promise<void> {
  const { fassung, seiten } = pruefungOf(await logOf(db, vorhaben, vertrag), dateInGermany(now()));
  if (fassung === null || (seiten !== null && seiten.passed !== "not-done")) return;
  const check = await forms.pages(fassung.id);
  if (check === null) return;
  await db.transaction().execute(async (trx) => {
    const pruefung = pruefungOf(await logOf(trx, vorhaben, vertrag), dateInGermany(now()));
    const event = pagesCompared(pruefung, fassung.id, check);
    if (event) await append(trx, { vorhaben, vertrag, last: pruefung.seq }, [event], { ...BY_PROGRAM, organisationId: null }, now());
  });
}
