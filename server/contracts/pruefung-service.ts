import type { PruefungService, PruefungView, ReviewStages } from "#app/services.ts";
import { pruefungCommandSchema } from "#app/domain/contract/pruefung/command.ts";
import { decide, sentBack, stepsOf, type Decision, type DecisionContext, type Party } from "#app/domain/contract/pruefung/decide.ts";
import { pruefungOf } from "#app/domain/contract/pruefung/evolve.ts";
import { isUnchanged, openPoints, seenBy, stageShown, turnOf, UNDER_REVIEW, type ContractChange, type LoggedEvent, type Pruefung, type Turn } from "#app/domain/contract/pruefung/pruefung.ts";
import type { DocumentContent } from "#app/document-model/content.ts";
import { PERMISSIONS, type Actor } from "#app/domain/vorhaben/roles.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Refusal, type Result } from "#app/domain/values/result.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { FassungService } from "#app/services.ts";
import type { FassungDeps } from "../fassungen/deps.ts";
import { fassungById } from "../fassungen/fassung-store.ts";
import { BY_PROGRAM } from "../vorhaben/audit.ts";
import { participantsOf } from "../vorhaben/participation.ts";
import { readLive } from "../vorhaben/snapshot.ts";
import { blockingOf, changesBetween, contractHash, holdsContract, lastEditorOf, officialFormOf, subjectsOf, textOf, type ContractState } from "./contract-now.ts";
import { comparePages } from "./compared-pages.ts";
import { amendmentFile } from "./amendment-file.ts";
import { append, logOf, logsOf } from "./pruefung-log.ts";
import { redlineFile } from "./redline-file.ts";
import { replaceFormer } from "./replaced.ts";
import { readSignedCopy, SIGNED_COPY_MEDIA_TYPE } from "./signed-copy.ts";

export interface PruefungDeps extends FassungDeps {
  fassungen: Pick<FassungService, "make">;
}

/** Steps that show that an organisation has looked at the Fassung before it. */
const LOOKS: readonly LoggedEvent["event"][] = ["an-traeger-gegeben", "zugestimmt", "aenderung-erbeten", "freigegeben", "unterschriftsreif", "unterzeichnet"];

export function createPruefungService(deps: PruefungDeps): PruefungService {
  const { db, policy } = deps;

  return {
    async open(actor, vorhaben, vertrag) {
      const found = await enter(deps, actor, vorhaben, vertrag);
      if (!found.ok) return found;
      const { state, party, log, pruefung } = found.value;
      const blocking = await blockingOf(deps, state);
      const unchanged = isUnchanged(pruefung, contractHash(deps, state));
      const visible = log.filter((entry) => !(entry.event === "punkt-eroeffnet" && entry.intern && entry.by.organisationId !== party.organisation));
      const points = new Set(seenBy(pruefung, party.organisation).points.map((point) => point.id));
      const speaks = party.may.includes("vertrag.vorlegen") || party.may.includes("vertrag.pruefen");
      return ok({
        pruefung: seenBy(pruefung, party.organisation),
        stage: stageShown(pruefung.stage, blocking, unchanged),
        steps: stepsOf(pruefung, party).filter((step) => !(unchanged && step === "vorlegen")),
        unchanged,
        side: party.traeger ? "traeger" : speaks ? "kommune" : null,
        traegerTakesPart: party.traegerTakesPart,
        log: visible.filter((entry) => !("point" in entry) || points.has(entry.point)),
        fassungNumber: pruefung.fassung ? ((await fassungById(db, pruefung.fassung.id))?.number ?? null) : null,
        sinceLastLook: await sinceLastLook(deps, state, log, party.organisation),
        sinceSigned: await sinceSigned(deps, state, pruefung),
        blocking,
        subjects: await subjectsOf(deps, state),
        text: await textShown(deps, state, pruefung),
        maySeeSuccessor: pruefung.ersetzt !== null && (await policy.may(actor, "vorhaben.read", pruefung.ersetzt.vorhaben)),
      } satisfies PruefungView);
    },

    async stages(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const live = await readLive(db, deps.texts, vorhaben);
      if (!live) return refuse("not-found");
      const logs = await logsOf(db, vorhaben);
      const participants = await participantsOf(db, vorhaben);
      const may = PERMISSIONS[role.value];
      const isMine = (turn: Turn | null, traeger: Id | null): boolean =>
        turn === "traeger" ? participants.some(({ registerRow, organisation }) => registerRow === traeger && organisation === actor.organisation.id) : turn !== null && may.includes(turn === "rechtspruefung" ? "vertrag.pruefen" : "vertrag.vorlegen");
      const stages: ReviewStages = {};
      for (const { id, traeger } of live.snapshot.facts.vertraege) {
        const pruefung = pruefungOf(logs.get(id) ?? [], dateInGermany(deps.now()));
        const state = { snapshot: live.snapshot, vertrag: id };
        const stage = pruefung.stage === "entwurf" ? stageShown("entwurf", await blockingOf(deps, state), pruefung.aenderung !== null && isUnchanged(pruefung, contractHash(deps, state))) : pruefung.stage;
        const turn = turnOf(pruefung);
        stages[id] = { stage, frist: pruefung.frist, openPoints: openPoints(pruefung).length, turn, mine: isMine(turn, traeger) };
      }
      return ok(stages);
    },

    async act(actor, vorhaben, vertrag, input, copy) {
      const parsed = pruefungCommandSchema.safeParse(input);
      if (!parsed.success) return refuse("invalid-input", { at: parsed.error.issues[0]?.path.join(".") ?? "" });
      const found = await enter(deps, actor, vorhaben, vertrag);
      if (!found.ok) return found;
      const { state, party } = found.value;
      const command = parsed.data;
      const onForm = officialFormOf(state) !== undefined;
      if (onForm && command.do === "unterschriftsreif-machen" && stepsOf(found.value.pruefung, party).includes(command.do)) await comparePages(deps, vorhaben, vertrag);
      const pruefung = pruefungOf(await logOf(db, vorhaben, vertrag), dateInGermany(deps.now()));
      const upload = command.do === "unterzeichnen" && copy ? readSignedCopy(copy) : null;
      const context = await contextOf(deps, state, party, upload);
      const first = decide(pruefung, command, context);
      if (!first.ok) return refused(first);
      const fassung = command.do === "vorlegen" ? await deps.fassungen.make(actor, vorhaben, { kind: "weiterleitungsvertrag", vertragId: vertrag }, "einreichung", "Zur Vertragsprüfung") : undefined;
      if (fassung && !fassung.ok) return fassung;
      const current = fassung ? { fassung: fassung.value.id, contentHash: fassung.value.contentHash } : context.current;
      let replaced: Id | null = null;
      const result = await db.transaction().execute(async (trx): Promise<Result<null>> => {
        // Read again: somebody may have taken the same step a moment ago.
        const now = pruefungOf(await logOf(trx, vorhaben, vertrag), dateInGermany(deps.now()));
        const decision = decide(now, command, { ...context, current });
        if (!decision.ok) return refused(decision);
        await append(trx, { vorhaben, vertrag, last: now.seq }, decision.events, authorOf(actor), deps.now());
        if (upload && decision.events.some(({ event }) => event === "unterzeichnet"))
          await trx.insertInto("contract_copy").values({ vorhaben, vertrag, sha256: upload.sha256, file_name: upload.fileName, media_type: SIGNED_COPY_MEDIA_TYPE, bytes: upload.bytes }).onConflict((conflict) => conflict.doNothing()).execute();
        replaced = command.do === "unterzeichnen" ? await replaceFormer(trx, state, command.am, deps.now()) : null;
        return ok(null);
      });
      if (replaced) deps.announce(replaced, { kind: "contract-review-changed", vertrag });
      if (result.ok) deps.announce(vorhaben, { kind: "contract-review-changed", vertrag });
      // What the pages show is known from the first, not only when people want to sign.
      if (result.ok && onForm && command.do === "vorlegen") await comparePages(deps, vorhaben, vertrag);
      return result;
    },

    async reading(actor, vorhaben, vertrag, fassung) {
      const found = await enter(deps, actor, vorhaben, vertrag);
      if (!found.ok) return found;
      const text = await frozenText(deps, found.value.state, fassung);
      return text ? ok(text) : refuse("not-found", { fassung });
    },

    async amendmentFile(actor, vorhaben, vertrag, number) {
      const role = await policy.demand(actor, "vorhaben.export", vorhaben);
      if (!role.ok) return role;
      const live = await readLive(db, deps.texts, vorhaben);
      const state = live && { snapshot: live.snapshot, vertrag };
      if (!state || !holdsContract(state)) return refuse("not-found", { vertrag });
      const log = await logOf(db, vorhaben, vertrag);
      return amendmentFile(deps, state, pruefungOf(log, dateInGermany(deps.now())), log, number);
    },

    async redline(actor, vorhaben, vertrag, since, until) {
      const role = await policy.demand(actor, "vorhaben.export", vorhaben);
      if (!role.ok) return role;
      const found = await enter(deps, actor, vorhaben, vertrag);
      return found.ok ? redlineFile(deps, actor, found.value.state, found.value.pruefung, since, until) : found;
    },

    async signedCopy(actor, vorhaben, vertrag, number) {
      const role = await policy.demand(actor, "vorhaben.export", vorhaben);
      if (!role.ok) return role;
      const { chain } = pruefungOf(await logOf(db, vorhaben, vertrag), dateInGermany(deps.now()));
      const signed = number === undefined ? chain.at(-1) : chain.find((paper) => paper.number === number);
      const copy = signed && (await db.selectFrom("contract_copy").selectAll().where("vorhaben", "=", vorhaben).where("vertrag", "=", vertrag).where("sha256", "=", signed.sha256).executeTakeFirst());
      return copy ? ok({ fileName: copy.file_name, bytes: new Uint8Array(copy.bytes), mediaType: copy.media_type }) : refuse("not-found");
    },
  };
}

const refused = ({ problem, detail }: Extract<Decision, { ok: false }>): { ok: false; error: Refusal } => refuse("step-refused", { problem, ...(detail === undefined ? {} : { detail }) });

const authorOf = (actor: Actor): LoggedEvent["by"] => ({ account: actor.accountId, name: actor.name, organisation: actor.organisation.shortName, organisationId: actor.organisation.id });

interface Entered {
  state: ContractState;
  party: Party;
  log: LoggedEvent[];
  pruefung: Pruefung;
}

/** Admits a person to a contract and settles it first: when its figures no longer give the Fassung under review, it comes back now, with the reason. */
async function enter(deps: PruefungDeps, actor: Actor, vorhaben: Id, vertrag: Id): Promise<Result<Entered>> {
  const role = await deps.policy.demand(actor, "vorhaben.read", vorhaben);
  if (!role.ok) return role;
  const live = await readLive(deps.db, deps.texts, vorhaben);
  const state = live && { snapshot: live.snapshot, vertrag };
  if (!state || !holdsContract(state)) return refuse("not-found", { vertrag });
  const traeger = state.snapshot.facts.vertraege.find((row) => row.id === vertrag)!.traeger;
  const named = (await participantsOf(deps.db, vorhaben)).find((participant) => participant.registerRow === traeger);
  const party = { account: actor.accountId, organisation: actor.organisation.id, may: PERMISSIONS[role.value], traeger: named?.organisation === actor.organisation.id, traegerTakesPart: named !== undefined };
  const log = await settle(deps, state);
  return ok({ state, party, log, pruefung: pruefungOf(log, dateInGermany(deps.now())) });
}

async function settle(deps: PruefungDeps, state: ContractState): Promise<LoggedEvent[]> {
  const { snapshot, vertrag } = state;
  const log = await logOf(deps.db, snapshot.id, vertrag);
  const today = dateInGermany(deps.now());
  const pruefung = pruefungOf(log, today);
  const hash = contractHash(deps, state);
  if (pruefung.fassung === null || sentBack(pruefung, hash, []) === null) return log;
  const changes = (await changesSince(deps, state, pruefung.fassung.id))?.changes ?? [];
  await deps.db.transaction().execute(async (trx) => {
    const now = pruefungOf(await logOf(trx, snapshot.id, vertrag), today);
    const event = sentBack(now, hash, changes);
    if (event) await append(trx, { vorhaben: snapshot.id, vertrag, last: now.seq }, [event], { ...BY_PROGRAM, organisationId: null }, deps.now());
  });
  deps.announce(snapshot.id, { kind: "contract-review-changed", vertrag });
  return logOf(deps.db, snapshot.id, vertrag);
}

async function contextOf(deps: PruefungDeps, state: ContractState, party: Party, upload: DecisionContext["upload"]): Promise<DecisionContext> {
  const subjects = await subjectsOf(deps, state);
  return {
    actor: party,
    current: { fassung: "", contentHash: contractHash(deps, state) },
    blocking: await blockingOf(deps, state),
    onForm: officialFormOf(state) !== undefined,
    lastEditor: await lastEditorOf(deps.db, deps, state),
    slots: subjects.slots.map(({ id }) => id),
    clauses: subjects.clauses.map(({ id }) => id),
    annexes: subjects.annexes.length,
    today: dateInGermany(deps.now()),
    beschlussAm: state.snapshot.facts.foerderung.beschlussDatum,
    beginn: state.snapshot.facts.vertraege.find(({ id }) => id === state.vertrag)!.von,
    upload: upload && { fileName: upload.fileName, sha256: upload.sha256 },
  };
}

/** What reads differently now than in a Fassung; null when that Fassung is not there. */
async function changesSince(deps: PruefungDeps, state: ContractState, fassung: Id): Promise<{ number: number; changes: ContractChange[] } | null> {
  const frozen = await fassungById(deps.db, fassung);
  if (!frozen) return null;
  const before = { snapshot: JSON.parse(frozen.snapshot) as VorhabenSnapshot, vertrag: state.vertrag };
  return { number: frozen.number, changes: holdsContract(before) ? await changesBetween(deps, before, state) : [] };
}

/** Against the last signed paper: what has drifted from it, or what the amendment under way changes. */
async function sinceSigned(deps: PruefungDeps, state: ContractState, { chain }: Pruefung): Promise<ContractChange[] | null> {
  const last = chain.at(-1);
  return last ? ((await changesSince(deps, state, last.fassung))?.changes ?? null) : null;
}

/** The Fassung that lies before people or was signed; of a draft the text of the moment. */
async function textShown(deps: PruefungDeps, state: ContractState, { stage, fassung }: Pruefung): Promise<DocumentContent> {
  const frozen = fassung && (stage === "unterzeichnet" || stage === "ersetzt" || UNDER_REVIEW.includes(stage)) ? await frozenText(deps, state, fassung.id) : null;
  return frozen ?? textOf(deps, state, { number: null, name: "", date: dateInGermany(deps.now()) });
}

/** The text of a Fassung of this contract; null when it is none. */
async function frozenText(deps: PruefungDeps, { snapshot, vertrag }: ContractState, fassung: Id): Promise<DocumentContent | null> {
  const frozen = await fassungById(deps.db, fassung);
  if (frozen?.vorhaben !== snapshot.id || frozen.document !== "weiterleitungsvertrag" || frozen.vertrag !== vertrag) return null;
  return textOf(deps, { snapshot: JSON.parse(frozen.snapshot) as VorhabenSnapshot, vertrag }, { number: frozen.number, name: "", date: dateInGermany(new Date(frozen.at)) });
}

async function sinceLastLook(deps: PruefungDeps, state: ContractState, log: readonly LoggedEvent[], organisation: Id): Promise<PruefungView["sinceLastLook"]> {
  const last = log.findLast((entry) => LOOKS.includes(entry.event) && entry.by.organisationId === organisation);
  const laid = last && log.findLast((entry) => entry.event === "vorgelegt" && entry.seq < last.seq);
  if (!last || laid?.event !== "vorgelegt") return null;
  const since = await changesSince(deps, state, laid.fassung);
  return since && { at: last.at, fassung: laid.fassung, fassungNumber: since.number, changes: since.changes };
}

