import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Services } from "#app/services.ts";
import { checkInputOf, runChecks } from "#app/domain/checks/run-checks.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import { createAuth } from "./access/auth.ts";
import { ensureFirstAdministrator, type FirstAdministrator } from "./access/first-administrator.ts";
import { createPolicy } from "./access/policy.ts";
import { createRoomGrants } from "./access/room-grants.ts";
import { sessionSecret } from "./access/secret.ts";
import { createSessions } from "./access/sessions.ts";
import { createCollab, type Collab } from "./collab/collab.ts";
import { createContractFiles } from "./forms/contract-files.ts";
import { createContractForms } from "./forms/contract-maker.ts";
import { createFormAdministration } from "./forms/form-service.ts";
import { createFormWorkshop } from "./official-form/index.ts";
import { createWordCompiler } from "./export/docx/word-compiler.ts";
import { createContractRuns } from "./contracts/bulk-service.ts";
import { createPruefungService } from "./contracts/pruefung-service.ts";
import { assembleFassung } from "./fassungen/assemble.ts";
import type { ContractForms, FassungDeps } from "./fassungen/deps.ts";
import { fassungFileName } from "./fassungen/file-name.ts";
import { createFassungService } from "./fassungen/fassung-service.ts";
import { createSubmissionService } from "./fassungen/submission-service.ts";
import type { Log } from "./log.ts";
import { openStorage } from "./storage/open-storage.ts";
import { createAdministrationService } from "./vorhaben/administration-service.ts";
import { createCommentService } from "./vorhaben/comment-service.ts";
import type { VorhabenDeps } from "./vorhaben/deps.ts";
import { createFactService } from "./vorhaben/fact-service.ts";
import { createSectionService } from "./vorhaben/section-service.ts";
import { loadSamples, type Samples } from "./vorhaben/samples.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";
import { builtInTemplates } from "#templates/index.ts";
import { createSuggestionService } from "./vorhaben/suggestion-service.ts";
import { createWordingService } from "./vorhaben/wording-service.ts";
import { createTemplateService } from "./vorhaben/template-service.ts";
import { createYearService } from "./vorhaben/year-service.ts";
import { createVorhabenService } from "./vorhaben/vorhaben-service.ts";
import type { WordCompiler } from "./vorhaben/word-file.ts";
import { incidentRecorder } from "./vorhaben/audit.ts";

interface ServicesOptions {
  /** Absolute path; see `openStorage`. */
  dataDir: string;
  log: Log;
  /** The address people type; undefined: plain http, derived from each request. */
  publicUrl: URL | undefined;
  now?: () => Date;
  /** Instead of the compiler in the background thread; tests that are not about Word files bring their own. */
  word?: WordCompiler;
  /** LibreOffice, when it is not on the search path. */
  office?: string | undefined;
  /** Instead of pages set by LibreOffice; tests that are not about pages say what the comparison found. */
  pages?: ContractForms["pages"];
  /** Instead of the templates that come with the program, for tests of versions that do not exist yet. */
  templates?: TemplateSource;
}

export interface BuiltServices {
  services: Services;
  collab: Pick<Collab, "health" | "moment">;
  /** For the http server's `upgrade` event and, where WebSockets are blocked, its requests; false when a request is for somebody else. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  handleRequest(req: IncomingMessage, res: ServerResponse): boolean;
  /** Sample Vorhaben and accounts of a folder (templates/examples); may be called at every start. */
  loadSamples(folder: string): Promise<Samples>;
  /** Called at every start without sample data; the caller prints the link. */
  ensureFirstAdministrator(given: { email: string; password: string; organisation?: string } | undefined): Promise<FirstAdministrator>;
  close(): Promise<void>;
}

/** Builds and wires everything once. Throws `StorageUnusable` with a sentence for people. */
export async function buildServices(options: ServicesOptions): Promise<BuiltServices> {
  const { dataDir, log, publicUrl, now = () => new Date(), templates = builtInTemplates } = options;
  const storage = await openStorage({ dataDir, log });
  const { db } = storage;
  const auth = createAuth({ storage, secret: sessionSecret(dataDir), secureCookies: publicUrl?.protocol === "https:", log });
  const policy = createPolicy(db);
  const sessions = createSessions({ storage, auth, now, accountChanged: (account) => collab.accountChanged(account), announce: (vorhaben, event) => collab.announce(vorhaben, event) });
  const collab = createCollab({
    storage,
    actorOf: (request) => sessions.actorOf(request),
    ...createRoomGrants(db, policy),
    recordIncident: incidentRecorder(db),
    schema: editorSchema,
    log,
    publicOrigin: publicUrl,
  });
  const deps: VorhabenDeps = {
    db,
    policy,
    texts: collab.texts,
    templates,
    announce: (vorhaben, event) => collab.announce(vorhaben, event),
    check: (snapshot, today) => runChecks(checkInputOf(snapshot, templates, today)),
    now,
  };
  const background = options.word ? undefined : createWordCompiler({ log });
  const word: WordCompiler = options.word ?? background!;
  const workshop = createFormWorkshop();
  const formDeps = { ...deps, workshop, office: options.office };
  const forms = { ...createContractForms(formDeps), ...(options.pages ? { pages: options.pages } : {}) };
  const fassungDeps: FassungDeps = { ...deps, word, forms, assemble: (input) => assembleFassung(input, templates) };
  const fassungen = createFassungService(fassungDeps);
  const hash = async (password: string): Promise<string> => (await auth.$context).password.hash(password);
  return {
    services: {
      sessions,
      vorhaben: createVorhabenService(deps),
      facts: createFactService(deps),
      sections: createSectionService(deps),
      comments: createCommentService(deps),
      suggestions: createSuggestionService(deps),
      wording: createWordingService(deps),
      fassungen,
      submission: createSubmissionService(fassungDeps),
      pruefung: createPruefungService({ ...fassungDeps, fassungen }),
      contractRuns: createContractRuns({ ...fassungDeps, fassungen, log }),
      forms: { ...createFormAdministration(formDeps), ...createContractFiles({ ...formDeps, forms }) },
      years: createYearService({ ...deps, word, fileName: fassungFileName }),
      templates: createTemplateService(deps),
      administration: createAdministrationService({ ...deps, accountChanged: (account) => collab.accountChanged(account) }),
    },
    collab,
    handleUpgrade: (req, socket, head) => collab.handleUpgrade(req, socket, head),
    handleRequest: (req, res) => collab.handleRequest(req, res),
    loadSamples: (folder) => loadSamples(deps, folder, hash),
    ensureFirstAdministrator: (given) => ensureFirstAdministrator({ storage, auth, now }, given),
    async close() {
      await background?.close();
      await workshop.close();
      await collab.close();
      await storage.close();
    },
  };
}
