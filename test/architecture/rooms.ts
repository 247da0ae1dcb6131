/** What a room of the house may import. A room that is not here may not exist: add it with its reason. */
export interface Room {
  /** The folder or file; the longest that fits counts. */
  at: string;
  /** Folders and files whose code it may use. */
  uses: readonly string[];
  /** Of these it may know the types only. */
  knows?: readonly string[];
  packages: RegExp;
  why: string;
}

const EDITOR_MODEL = /^(@tiptap\/(core|extension-(blockquote|list|table)|starter-kit|pm\/model)|mdast(-util-.+)?|micromark-extension-gfm)$/;
const REACT = "react(-dom)?|react-aria-components|lucide-react|@remix-run\\/react";

export const ROOMS: readonly Room[] = [
  { at: "app/domain", uses: [], packages: /^zod$/, why: "rules are pure: no React, Yjs, Tiptap, docx, Node" },
  { at: "app/pictures", uses: ["app/domain"], packages: /^$/, why: "pictures are computed from facts alone, the same for screen and file" },
  { at: "app/document-model", uses: ["app/domain", "app/pictures"], packages: EDITOR_MODEL, why: "the schema is the same in browser, server and command line, so it knows no views" },
  { at: "app/wording", uses: ["app/domain"], knows: ["app/document-model"], packages: /^$/, why: "words for codes; whoever shows them brings the rest" },
  { at: "app/collab-protocol", uses: [], knows: ["app/domain"], packages: /^lib0\//, why: "what browser and server agree on stands on neither side" },
  { at: "app/services", uses: [], knows: ["app/domain", "app/document-model"], packages: /^$/, why: "types only, like services.ts, of one larger service each" },
  { at: "app/services.ts", uses: [], knows: ["app/services"], packages: /^$/, why: "types only: what a route may ask the server for" },
  { at: "app/ui", uses: ["app/wording"], knows: ["app/domain"], packages: new RegExp(`^(${REACT})$`), why: "plain components know no screen and no service" },
  { at: "app/editor", uses: ["app/domain", "app/document-model", "app/collab-protocol", "app/ui"], packages: new RegExp(`^(${REACT}|@tiptap\\/.+|yjs|y-protocols\\/.+|y-websocket|lib0\\/.+)$`), why: "the editor knows no screen and no server" },
  {
    at: "app/screens",
    uses: ["app/domain", "app/document-model", "app/pictures", "app/collab-protocol", "app/wording", "app/ui", "app/editor", "templates"],
    knows: ["app/services.ts"],
    packages: new RegExp(`^(${REACT}|zod|@tiptap\\/core)$`),
    why: "a screen shows what a door hands in; state lives on the server",
  },
  { at: "app/routes", uses: ["app/domain", "app/wording", "app/screens", "templates"], knows: ["app/services.ts"], packages: /^@remix-run\/(node|react)$/, why: "a door parses, asks one service, answers; real state reaches it only through its context" },
  { at: "app", uses: ["app/ui", "app/screens"], knows: ["app/services.ts", "app/collab-protocol/protocol.ts"], packages: new RegExp(`^(${REACT}|react-dom\\/.+|@remix-run\\/.+|isbot|node:stream)$`), why: "the entries of Remix" },
  { at: "templates", uses: ["app/domain/template", "app/domain/values"], knows: ["app/domain/facts"], packages: /^$/, why: "templates are data" },
  { at: "server/launch", uses: [], packages: /^node:/, why: "runs before anything is installed" },
  { at: "server/env.ts", uses: ["app/domain/values"], packages: /^(node:path|zod)$/, why: "the only reader of the environment" },
  { at: "server/log.ts", uses: [], packages: /^pino$/, why: "the one log" },
  { at: "server/bytes", uses: [], packages: /^node:crypto$/, why: "sums of data and the one way to write it that they are made from" },
  { at: "server/storage", uses: [], knows: ["app/domain", "server/log.ts"], packages: /^(kysely(\/migration)?|better-sqlite3|node:.+)$/, why: "tables and connections, no use cases" },
  {
    at: "server/collab",
    uses: ["app/domain", "app/document-model", "app/collab-protocol", "app/wording", "server/bytes"],
    knows: ["server/storage", "server/vorhaben", "server/log.ts"],
    packages: /^(yjs|@tiptap\/(y-tiptap|pm\/model)|lib0\/.+|ws|zod|kysely|better-sqlite3|node:.+)$/,
    why: "live writing knows stores by their interface and no use case",
  },
  { at: "server/export", uses: ["app/pictures"], knows: ["app/document-model"], packages: /^(docx(\/.+)?|fflate|node:.+)$/, why: "files come from content alone: never from rooms, requests or the database" },
  {
    at: "server/access",
    uses: ["app/domain", "app/collab-protocol", "server/bytes", "server/storage", "server/vorhaben/participation.ts", "server/vorhaben/audit.ts"],
    knows: ["app/services.ts", "server/log.ts"],
    packages: /^(better-auth(\/.+)?|kysely|node:.+)$/,
    why: "accounts and who may do what; who accepts an invitation comes into the Vorhaben, which is written down there",
  },
  {
    at: "server/official-form",
    uses: ["app/domain", "app/wording", "server/bytes", "server/export/office"],
    packages: /^(fflate|node:(child_process|fs\/promises|os|path|worker_threads|zlib))$/,
    why: "a foreign Word file is read and filled without knowing Vorhaben, requests, the database or the network",
  },
  {
    at: "server/vorhaben",
    uses: ["app/domain", "app/document-model", "app/collab-protocol", "app/wording", "server/access", "server/bytes", "server/export/docx/word-failure.ts", "server/storage"],
    knows: ["app/services.ts"],
    packages: /^(kysely|zod|node:.+)$/,
    why: "use cases know rooms by their interface and nothing of http",
  },
  {
    at: "server/fassungen",
    uses: ["app/domain", "app/document-model", "app/wording", "server/bytes", "server/export", "server/storage", "server/vorhaben"],
    knows: ["app/services.ts"],
    packages: /^(kysely|node:.+)$/,
    why: "freezing knows nothing of http and sockets",
  },
  {
    at: "server/forms",
    uses: ["app/domain", "app/document-model", "app/wording", "server/bytes", "server/official-form", "server/storage", "server/vorhaben"],
    knows: ["app/services.ts", "server/fassungen"],
    packages: /^(kysely|node:.+)$/,
    why: "official forms of a Kreis: stored, mapped, released, used; the engine beside it knows nothing of them",
  },
  {
    at: "server/contracts",
    uses: ["app/domain", "app/document-model", "server/bytes", "server/fassungen", "server/vorhaben"],
    knows: ["app/services.ts", "server/storage"],
    packages: /^(kysely|node:.+)$/,
    why: "the Vertragsprüfung stands on Fassungen and knows nothing of http and files' insides",
  },
  { at: "server/command-line", uses: ["app/domain", "app/document-model", "app/wording", "server", "templates"], packages: /^(zod|node:.+)$/, why: "the command line works without http" },
  { at: "server/http", uses: ["app/wording", "server/access"], packages: /^node:/, why: "what comes in and what goes out when there is no page" },
  { at: "server/http.ts", uses: ["app/wording", "server/access", "server/http"], knows: ["app/services.ts", "app/collab-protocol/protocol.ts", "server/log.ts"], packages: /^(@remix-run\/node|compression|sirv|vite|node:.+)$/, why: "the door of the house" },
  { at: "server", uses: ["app/domain", "app/document-model", "server", "templates"], knows: ["app/services.ts"], packages: /^node:/, why: "wiring" },
];
