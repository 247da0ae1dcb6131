import type { FormProtocol } from "#app/domain/official-form/protocol.ts";
import type { ProofCheck } from "#app/domain/official-form/proof.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { ContractForms } from "../fassungen/deps.ts";
import { renderProof } from "../official-form/render.ts";
import { certain } from "./answers.ts";
import type { Tools } from "./attempt.ts";
import { protocolOf } from "./form-fassungen.ts";
import { bytesOf } from "./form-store.ts";

export interface PageTools extends Tools {
  /** LibreOffice, when it is not to be found by the search path. */
  office: string | undefined;
}

/** The comparison of the printed pages of a contract with its file, as its Prüfprotokoll keeps it; null for one without an official form. */
export const createPages = (tools: PageTools): ContractForms["pages"] => async (fassung) => {
  const formed = await tools.db.selectFrom("fassung_form").select("fassung").where("fassung", "=", fassung).executeTakeFirst();
  if (!formed) return null;
  const { passed, detail } = renderCheckOf(await provenPages(tools, fassung));
  return { passed, detail };
};

/** The proof of a contract with the check of its pages, which takes seconds and is made once for each file; a server without LibreOffice says so and tries again. */
export async function provenPages({ db, workshop, office }: PageTools, fassung: Id): Promise<FormProtocol> {
  const protocol = await protocolOf(db, fassung);
  if (renderCheckOf(protocol).passed !== "not-done") return protocol;
  const { bytes } = await db.selectFrom("fassung_file").select("bytes").where("fassung", "=", fassung).executeTakeFirstOrThrow();
  const { form } = await db.selectFrom("fassung_form").select("form").where("fassung", "=", fassung).executeTakeFirstOrThrow();
  const blank = await bytesOf(db, form);
  const check = await renderProof(new Uint8Array(bytes), protocol.proof.text, { program: office, form: { bytes: blank, text: certain(await workshop.words(blank)) } });
  const checks = [...protocol.proof.checks.filter(({ id }) => id !== "render"), check];
  const complete: FormProtocol = { ...protocol, proof: { ...protocol.proof, valid: protocol.proof.valid && check.passed !== false, checks } };
  if (check.passed !== "not-done") await db.updateTable("fassung_form").set({ protocol: JSON.stringify(complete) }).where("fassung", "=", fassung).execute();
  return complete;
}

const renderCheckOf = ({ proof }: FormProtocol): ProofCheck => proof.checks.find(({ id }) => id === "render")!;
