import { index, layout, route, type RouteConfig } from "@remix-run/route-config";

/** German addresses, English modules. What people see in the address bar stays stable: mails and Hinweise link to it. */
export default [
  route("anmelden", "routes/sign-in.tsx"),
  route("abmelden", "routes/sign-out.ts"),
  route("einladung/:token", "routes/invitation.tsx"),
  layout("routes/shell.tsx", [
    index("routes/overview.tsx"),
    route("vorhaben/:id", "routes/vorhaben.tsx"),
    route("vorhaben/:id/einreichen", "routes/submission.tsx"),
    route("vorhaben/:id/stammdaten/:teil?", "routes/register.tsx"),
    route("vorhaben/:id/vertraege/:vertrag", "routes/contract.tsx"),
    route("vorhaben/:id/vertraege/:vertrag/pruefung", "routes/pruefung.tsx"),
    route("verwaltung", "routes/administration.tsx"),
    route("konto", "routes/account.tsx"),
    route("hilfe", "routes/help.tsx"),
  ]),
  route("vorhaben/:id/dokumente/:dokument", "routes/document.tsx"),
  route("vorhaben/:id/dokumente/:dokument/befehle", "routes/document-commands.ts"),
  route("vorhaben/:id/dokumente/:dokument/verlauf", "routes/document-history.ts"),
  route("vorhaben/:id/angaben", "routes/fact-commands.ts"),
  route("vorhaben/:id/angaben/verlauf/:teil", "routes/fact-history.ts"),
  route("vorhaben/:id/einreichen/festhalten", "routes/submission-freeze.ts"),
  route("vorhaben/:id/einreichen/paket", "routes/submission-archive.ts"),
  route("vorhaben/:id/vertraege/:vertrag/pruefung/schritt", "routes/pruefung-step.ts"),
  route("vorhaben/:id/vertraege/:vertrag/pruefung/exemplar", "routes/signed-copy.ts"),
  route("vorhaben/:id/word", "routes/word.ts"),
  route("vorhaben/:id/beteiligte", "routes/members.ts"),
  route("vorhaben/:id/export", "routes/vorhaben-file.ts"),
  route("fassungen/:id/datei", "routes/fassung-file.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
