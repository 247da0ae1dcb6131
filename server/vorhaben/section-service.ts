import type { SectionCommand, SectionService } from "#app/services.ts";
import { roomName } from "#app/collab-protocol/protocol.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { AuditEvent } from "#app/domain/vorhaben/audit-event.ts";
import { byOf, recordAudit } from "./audit.ts";
import type { VorhabenDeps } from "./deps.ts";
import { Manifest, type SectionRow } from "./manifest.ts";
import { SECTION_ACTIONS, sectionCommandSchema } from "./section-command.ts";

const MAX_OWN_SECTIONS = 100;

type Done = { event: AuditEvent; params?: Record<string, string> };

/** Order, titles, state and locks of sections: rows in SQL, never part of what can be typed into (house rule 1). */
export function createSectionService({ db, policy, texts, templates, announce, now }: VorhabenDeps): SectionService {
  return {
    async change(actor, vorhaben, input) {
      const parsed = sectionCommandSchema.safeParse(input);
      if (!parsed.success) return refuse("invalid-input", { at: parsed.error.issues[0]?.path.join(".") ?? "" });
      const command = parsed.data;
      const role = await policy.demand(actor, SECTION_ACTIONS[command.do], vorhaben);
      if (!role.ok) return role;

      const result = await db.transaction().execute(async (trx): Promise<Result<Done | null>> => {
        const rows = await trx.selectFrom("section").selectAll().where("vorhaben", "=", vorhaben).where("document", "=", command.document).execute();
        const manifest = new Manifest(trx, vorhaben, command.document, rows);
        const done = await carryOut(manifest, command);
        if (!done.ok || done.value === null) return done;
        if (command.do === "add-own") await texts.seed(trx, roomName(vorhaben, command.document, command.section), null);
        const title = await manifest.titleOf(command.section, templates);
        await recordAudit(trx, { vorhaben, by: byOf(actor), event: done.value.event, params: { document: command.document, section: command.section, title, ...done.value.params } }, now());
        return done;
      });
      if (!result.ok) return result;
      if (result.value !== null) {
        if (command.do === "set-lock" || command.do === "remove-own" || command.do === "restore-own") await texts.lockChanged(vorhaben, command.document, command.section);
        announce(vorhaben, { kind: "manifest-changed", document: command.document });
      }
      return ok(null);
    },
  };
}

/** Null: nothing to do, because it is so already (a repeated request). */
async function carryOut(manifest: Manifest, command: SectionCommand): Promise<Result<Done | null>> {
  const row = manifest.row(command.section);
  if (command.do === "add-own") {
    if (row) return row.own && !row.removed ? ok(null) : refuse("invalid-input", { at: "section" });
    if (manifest.own().length >= MAX_OWN_SECTIONS) return refuse("too-large", { max: String(MAX_OWN_SECTIONS) });
    if (!manifest.exists(command.after)) return refuse("not-found", { section: String(command.after) });
    await manifest.insert(command.section, command.title, command.level, command.after);
    return ok({ event: "section-added", params: { title: command.title } });
  }
  if (!row || (row.removed && command.do !== "restore-own")) return refuse("not-found", { section: command.section });
  switch (command.do) {
    case "set-status":
      if (row.status === command.status) return ok(null);
      await manifest.update(row.section, { status: command.status });
      return ok({ event: "section-status", params: { from: row.status, status: command.status } });
    case "set-lock":
      if ((row.locked === 1) === command.locked) return ok(null);
      await manifest.update(row.section, { locked: command.locked ? 1 : 0 });
      return ok({ event: command.locked ? "section-locked" : "section-unlocked" });
    case "assign":
      if (command.responsible !== null && !(await manifest.organisationExists(command.responsible))) return refuse("not-found", { organisation: command.responsible });
      if (row.responsible === command.responsible && row.due === command.due) return ok(null);
      await manifest.update(row.section, { responsible: command.responsible, due: command.due });
      return ok({ event: "section-assigned", params: { responsible: command.responsible ?? "", due: command.due ?? "" } });
    default:
      // A section of the template cannot be renamed, moved or removed by anybody.
      return row.own ? carryOutOwn(manifest, row, command) : refuse("not-allowed", { section: row.section });
  }
}

async function carryOutOwn(manifest: Manifest, row: SectionRow, command: SectionCommand): Promise<Result<Done | null>> {
  switch (command.do) {
    case "rename-own":
      if (row.title === command.title) return ok(null);
      await manifest.update(row.section, { title: command.title });
      return ok({ event: "section-renamed", params: { from: row.title!, title: command.title } });
    case "move-own":
      if (!manifest.exists(command.after) || command.after === row.section) return refuse("not-found", { section: String(command.after) });
      // What stood behind it stays where it is; else a section could be moved behind its own followers.
      await manifest.detach(row);
      await manifest.update(row.section, { after: command.after, position: manifest.front() });
      return ok({ event: "section-moved" });
    case "remove-own":
      await manifest.detach(row);
      await manifest.update(row.section, { removed: 1 });
      return ok({ event: "section-removed" });
    case "restore-own":
      if (!row.removed) return ok(null);
      if (manifest.own().length >= MAX_OWN_SECTIONS) return refuse("too-large", { max: String(MAX_OWN_SECTIONS) });
      await manifest.update(row.section, { removed: 0, after: manifest.livingBefore(row), position: manifest.front() });
      return ok({ event: "section-restored" });
    default:
      throw new Error(`unexpected command ${command.do}`);
  }
}
