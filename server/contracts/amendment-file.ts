import { assembleAmendment } from "#app/document-model/assemble-amendment.ts";
import type { Amendment, SignedPaper } from "#app/domain/contract/amendment/chain.ts";
import type { LoggedEvent, Pruefung } from "#app/domain/contract/pruefung/pruefung.ts";
import { profileOf } from "#app/domain/contract/variant.ts";
import { dateInGermany, formatDate } from "#app/domain/values/date.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { FileToSend } from "#app/services.ts";
import { amendmentFileName } from "../fassungen/file-name.ts";
import { fassungById } from "../fassungen/fassung-store.ts";
import type { FassungDeps } from "../fassungen/deps.ts";
import { compileWord, DOCX_MEDIA_TYPE } from "../vorhaben/word-file.ts";
import { assembled, holdsContract, officialFormOf, textOf, type ContractState } from "./contract-now.ts";

type Deps = Pick<FassungDeps, "db" | "assemble" | "word" | "forms">;

/**
 * The Word file of an amendment: of a signed one by its number, otherwise of the one under way. Made of frozen Fassungen and the log alone, so that a signed amendment gives the same
 * bytes whenever it is asked for. `not-found` when there is no such amendment.
 */
export async function amendmentFile(deps: Deps, state: ContractState, pruefung: Pruefung, log: readonly LoggedEvent[], number: number): Promise<Result<FileToSend>> {
  const unknown = refuse("not-found", { number: String(number) });
  const signed = pruefung.chain.find((paper) => paper.number === number);
  const begun = log.findLast((entry) => entry.event === "aenderung-begonnen" && entry.number === number);
  const before = pruefung.chain.filter((paper) => paper.number < number);
  const amendment = number === 0 ? null : signed ? agreed(signed) : pruefung.aenderung?.number === number ? pruefung.aenderung : null;
  if (!amendment || !begun || before.length === 0) return unknown;
  const base = await frozen(deps, state, before.at(-1)!.fassung);
  const target = signed ? await frozen(deps, state, signed.fassung) : state;
  if (!base || !target) return unknown;
  const [signedOn, nowOn] = [base, target].map(officialFormOf);
  if (signedOn?.sha256 !== nowOn?.sha256) return refuse("form-refused", { sentences: otherForm(signedOn?.title ?? "Arbeitsfassung", nowOn?.title ?? "Arbeitsfassung") });
  const vertrag = target.snapshot.facts.vertraege.find((row) => row.id === state.vertrag)!;
  const content = assembleAmendment({
    before: await textOf(deps, base),
    after: await textOf(deps, target),
    frame: assembled(deps, target),
    amendment,
    chain: before,
    form: profileOf({ facts: target.snapshot.facts, vertrag }).form,
    draft: signed === undefined,
    statusLine: signed ? `Unterschrieben am ${formatDate(signed.am)}` : `Entwurf, begonnen am ${formatDate(dateInGermany(new Date(begun.at)))}`,
  });
  const bytes = await compileWord(deps.word, content, begun.at);
  return bytes.ok ? ok({ fileName: amendmentFileName(target.snapshot.facts, state.vertrag, number), bytes: bytes.value, mediaType: DOCX_MEDIA_TYPE }) : bytes;
}

const otherForm = (before: string, after: string): string =>
  `Unterschrieben ist der Vertrag mit „${before}“, inzwischen gilt für ihn „${after}“. Zwei verschiedene Muster lassen sich nicht Absatz für Absatz ändern: Schließen Sie einen neuen Vertrag, oder setzen Sie das Formular wieder in Kraft, mit dem unterschrieben wurde.`;

const agreed = ({ number, anlass, wirksamAb, am }: SignedPaper): Amendment => ({ number, anlass, wirksamAb: wirksamAb ?? am });

async function frozen(deps: Deps, state: ContractState, fassung: string): Promise<ContractState | null> {
  const found = await fassungById(deps.db, fassung);
  const then = found && { snapshot: JSON.parse(found.snapshot) as VorhabenSnapshot, vertrag: state.vertrag };
  return then && holdsContract(then) ? then : null;
}
