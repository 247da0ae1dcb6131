import type { NoPages } from "#app/services.ts";
import { renderPages } from "../official-form/render-pages.ts";
import { certain } from "./answers.ts";
import type { FormDeps } from "./deps.ts";
import { bytesOf, type StoredForm } from "./form-store.ts";

/** Pictures of the pages of a form, each blank with its number. Drawn when first asked for, kept by hash. */
export interface PageImages {
  count(form: StoredForm): Promise<{ count: number } | { notDone: NoPages }>;
  /** From 1; undefined when there is no such page or none was drawn. */
  page(form: StoredForm, page: number): Promise<Uint8Array | undefined>;
}

export function createPageImages({ db, workshop, office }: Pick<FormDeps, "db" | "workshop" | "office">): PageImages {
  /** LibreOffice starts once at a time; who asks for the same form waits for the same pictures. */
  let last: Promise<unknown> = Promise.resolve();

  const known = async (form: StoredForm): Promise<number> =>
    (await db.selectFrom("official_form_page").select(({ fn }) => fn.countAll<number>().as("count")).where("sha256", "=", form.sha256).executeTakeFirstOrThrow()).count;

  async function draw(form: StoredForm): Promise<{ count: number } | { notDone: NoPages }> {
    const drawn = await known(form);
    if (drawn > 0) return { count: drawn };
    const rendered = await renderPages(certain(await workshop.number(await bytesOf(db, form.id))), office);
    if ("notDone" in rendered) return rendered;
    const rows = rendered.pages.map((bytes, at) => ({ sha256: form.sha256, page: at + 1, bytes }));
    await db.insertInto("official_form_page").values(rows).onConflict((conflict) => conflict.doNothing()).execute();
    return { count: rows.length };
  }

  return {
    count(form) {
      const turn = last.then(() => draw(form));
      last = turn.catch(() => undefined);
      return turn;
    },
    async page(form, page) {
      const found = await db.selectFrom("official_form_page").select("bytes").where("sha256", "=", form.sha256).where("page", "=", page).executeTakeFirst();
      return found && new Uint8Array(found.bytes);
    },
  };
}
