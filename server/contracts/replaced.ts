import type { Transaction } from "kysely";
import { replacedBy } from "#app/domain/contract/pruefung/decide.ts";
import { pruefungOf } from "#app/domain/contract/pruefung/evolve.ts";
import { dateInGermany, type IsoDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { fassungById } from "../fassungen/fassung-store.ts";
import type { Database } from "../storage/database.ts";
import { BY_PROGRAM } from "../vorhaben/audit.ts";
import { predecessorOf } from "../vorhaben/successions.ts";
import type { ContractState } from "./contract-now.ts";
import { append, logOf } from "./pruefung-log.ts";

/**
 * Notes in the contract of the year before that this one, just signed, takes its place. It is the same row of the register, because ids stay from year to year, and must have the same Träger:
 * a row that was given to somebody else is a new contract. @returns the Vorhaben of the contract that was replaced
 */
export async function replaceFormer(trx: Transaction<Database>, { snapshot, vertrag }: ContractState, am: IsoDate, now: Date): Promise<Id | null> {
  const before = await predecessorOf(trx, snapshot.id);
  if (before === undefined) return null;
  const row = rowOf(snapshot, vertrag)!;
  const former = pruefungOf(await logOf(trx, before, vertrag), dateInGermany(now));
  const event = replacedBy(former, { vorhaben: snapshot.id, title: snapshot.title, am, ab: row.von ?? am });
  const signed = event && (await fassungById(trx, former.chain.at(-1)!.fassung));
  if (!event || !signed || rowOf(JSON.parse(signed.snapshot) as VorhabenSnapshot, vertrag)?.traeger !== row.traeger) return null;
  await append(trx, { vorhaben: before, vertrag, last: former.seq }, [event], { ...BY_PROGRAM, organisationId: null }, now);
  return before;
}

const rowOf = ({ facts }: VorhabenSnapshot, vertrag: Id) => facts.vertraege.find(({ id }) => id === vertrag);
