import type { FormService } from "#app/services.ts";
import { carriedOver } from "#app/domain/official-form/carry-over.ts";
import { actionFor, decideMapping, formCommandSchema, formDescriptionSchema, type FormFileProblem, type FormDescription } from "#app/domain/official-form/lifecycle.ts";
import type { FormMapping } from "#app/domain/official-form/mapping.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { Action, Actor } from "#app/domain/vorhaben/roles.ts";
import { sha256 } from "../bytes/sha256.ts";
import { newId } from "../storage/new-id.ts";
import { byOf, recordAudit } from "../vorhaben/audit.ts";
import { cleanLine } from "../vorhaben/clean-line.ts";
import { DOCX_MEDIA_TYPE } from "../vorhaben/word-file.ts";
import { certain, formRefusal } from "./answers.ts";
import type { FormDeps } from "./deps.ts";
import { bytesOf, formsOf, mappingsOf, putMapping, type StoredForm, type StoredMapping } from "./form-store.ts";
import { afterCommand, EVENT_OF, stampOf, summaryOf, viewOf } from "./form-views.ts";
import { createPageImages } from "./page-images.ts";
import { createReadings } from "./readings.ts";

type Manage = Pick<FormService, "list" | "load" | "open" | "act" | "original" | "pages" | "page">;

/** Loading forms, mapping their blanks, putting them in force. */
export function createFormAdministration(deps: FormDeps): Manage {
  const { db, policy, workshop, now } = deps;
  const readings = createReadings(deps);
  const images = createPageImages(deps);

  /** The form among those of the Vorhaben, for whoever may do this there. */
  async function enter(actor: Actor, action: Action, vorhaben: Id, form: Id): Promise<Result<{ form: StoredForm; forms: StoredForm[]; versions: StoredMapping[] }>> {
    const role = await policy.demand(actor, action, vorhaben);
    if (!role.ok) return role;
    const forms = await formsOf(db, vorhaben);
    const found = forms.find(({ id }) => id === form);
    return found ? ok({ form: found, forms, versions: await mappingsOf(db, [form]) }) : refuse("not-found");
  }

  return {
    async list(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const forms = await formsOf(db, vorhaben);
      const versions = await mappingsOf(db, forms.map(({ id }) => id));
      return ok(forms.map((form) => summaryOf(form, forms, versions)));
    },

    async load(actor, vorhaben, file, about, renews) {
      const role = await policy.demand(actor, "formular.pflegen", vorhaben);
      if (!role.ok) return role;
      const described = formDescriptionSchema.safeParse(about);
      const fileName = cleanLine(file.fileName, 160);
      if (!described.success || fileName === undefined) return refuse("invalid-input", { field: `formular.${described.success ? "file" : String(described.error.issues[0]?.path[0] ?? "")}` });
      const { bytes } = file;
      const inspected = await workshop.inspect(bytes);
      if (!inspected.ok) return formRefusal(inspected.problems);
      if (inspected.value.blanks.length === 0) return refuse("form-refused", { problem: "no-blanks" satisfies FormFileProblem });
      const forms = await formsOf(db, vorhaben);
      const known = forms.find((form) => form.sha256 === inspected.value.sha256);
      if (known) return refuse("form-refused", { problem: "known-file" satisfies FormFileProblem, title: known.title });
      const before = renews === null ? undefined : forms.find(({ id }) => id === renews);
      if (renews !== null && !before) return refuse("not-found");
      const mapping: FormMapping = before ? await carried(before, bytes) : { format: "kim-form-mapping", version: 1, form: inspected.value.sha256, blanks: {} };
      const [id, at] = [newId(), now()];
      const { title, issuer, issuedOn, validFrom, validTo, variants } = described.data;
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto("official_form")
          .values({ id, organisation: actor.organisation.id, sha256: sha256(bytes), file_name: fileName, bytes, title, issuer, issued_on: issuedOn, valid_from: validFrom, valid_to: validTo, variants: JSON.stringify(variants), predecessor: renews, account: actor.accountId, by: actor.name, by_organisation: actor.organisation.shortName, at: at.toISOString() })
          .execute();
        await putMapping(trx, { form: id, version: 1, state: "entwurf", mapping, editors: [actor.accountId], edited: stampOf(actor, at), confirmed: null, released: null, withdrawn: null });
        await recordAudit(trx, { vorhaben, by: byOf(actor), event: "form-loaded", params: { title } }, at);
      });
      return ok(id);

      async function carried(old: StoredForm, renewed: Uint8Array): Promise<FormMapping> {
        const comparison = certain(await workshop.compare(await bytesOf(db, old.id), renewed));
        return carriedOver((await mappingsOf(db, [old.id])).at(-1)!.mapping, comparison).mapping;
      }
    },

    async open(actor, vorhaben, id) {
      const found = await enter(actor, "vorhaben.read", vorhaben, id);
      if (!found.ok) return found;
      const { form, forms, versions } = found.value;
      const { inspection, reading } = await readings.of(form);
      const before = forms.find((one) => one.id === form.predecessor);
      const comparison = before ? await readings.comparison(before, form) : null;
      const newest = versions.at(-1)!;
      return ok({
        form: summaryOf(form, forms, versions),
        notes: inspection.notes,
        blanks: inspection.blanks,
        reading,
        versions: versions.toReversed().map(viewOf),
        workedOnIt: newest.editors.includes(actor.accountId),
        comparison,
        former: before && comparison ? carriedOver((await mappingsOf(db, [before.id])).at(-1)!.mapping, comparison).former : {},
      });
    },

    async act(actor, vorhaben, id, input) {
      const parsed = formCommandSchema.safeParse(input);
      if (!parsed.success) return refuse("invalid-input", { at: parsed.error.issues[0]?.path.join(".") ?? "" });
      const command = parsed.data;
      const found = await enter(actor, actionFor(command.do), vorhaben, id);
      if (!found.ok) return found;
      const { form } = found.value;
      const { inspection } = await readings.of(form);
      const at = now();
      return db.transaction().execute(async (trx): Promise<Result<null>> => {
        const versions = await mappingsOf(trx, [id]);
        const audit = (version?: number) => {
          const event = EVENT_OF[command.do];
          return event === null ? undefined : recordAudit(trx, { vorhaben, by: byOf(actor), event, params: { title: form.title, ...(version === undefined ? {} : { version: String(version) }) } }, at);
        };
        if (command.do === "remove") {
          if (versions.some(({ released }) => released !== null)) return refuse("form-refused", { problem: "was-released" });
          await trx.deleteFrom("official_form").where("id", "=", id).execute();
          await trx.deleteFrom("official_form_page").where("sha256", "=", form.sha256).execute();
          await audit();
          return ok(null);
        }
        if (command.do === "describe") {
          const { title, issuer, issuedOn, validFrom, validTo, variants } = command.about;
          if (otherScope(form, command.about)) {
            if (versions.some(({ state }) => state === "freigegeben")) return refuse("form-refused", { problem: "scope-released" });
            // Who says for which contracts a form is meant has worked on it, and does not release it.
            const newest = versions.at(-1)!;
            await putMapping(trx, { ...newest, editors: [...new Set([...newest.editors, actor.accountId])] });
          }
          await trx.updateTable("official_form").set({ title, issuer, issued_on: issuedOn, valid_from: validFrom, valid_to: validTo, variants: JSON.stringify(variants) }).where("id", "=", id).execute();
          await audit();
          return ok(null);
        }
        // A withdrawal concerns what is in force; everything else the newest version.
        const target = command.do === "withdraw" ? (versions.findLast(({ state }) => state === "freigegeben") ?? versions.at(-1)!) : versions.at(-1)!;
        const outcome = decideMapping(target, command, { account: actor.accountId, form: form.sha256, blanks: inspection.blanks });
        if (!outcome.ok) return refuse("form-refused", { problem: outcome.problem, ...outcome.params });
        await putMapping(trx, afterCommand(target, outcome.next, command.do, stampOf(actor, at)));
        await audit(outcome.next.version);
        return ok(null);
      }).then((result) => {
        if (result.ok) deps.announce(vorhaben, { kind: "forms-changed", form: id });
        return result;
      });
    },

    async original(actor, vorhaben, id) {
      const found = await enter(actor, "vorhaben.export", vorhaben, id);
      return found.ok ? ok({ fileName: found.value.form.file_name, bytes: await bytesOf(db, id), mediaType: DOCX_MEDIA_TYPE }) : found;
    },

    async pages(actor, vorhaben, id) {
      const found = await enter(actor, "vorhaben.read", vorhaben, id);
      return found.ok ? ok(await images.count(found.value.form)) : found;
    },

    async page(actor, vorhaben, id, page) {
      const found = await enter(actor, "vorhaben.read", vorhaben, id);
      if (!found.ok) return found;
      const picture = await images.page(found.value.form, page);
      return picture ? ok(picture) : refuse("not-found");
    },
  };
}

/** Whether a description says other contracts than those that the form is stored for. */
const otherScope = (form: StoredForm, { validFrom, validTo, variants }: FormDescription): boolean =>
  validFrom !== form.valid_from || validTo !== form.valid_to || variants.toSorted().join() !== (JSON.parse(form.variants) as string[]).toSorted().join();
