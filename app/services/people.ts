import type { OrganisationArt } from "../domain/facts/register/grunddaten.ts";
import type { Id } from "../domain/values/ids.ts";
import type { Result } from "../domain/values/result.ts";
import type { Actor, Role } from "../domain/vorhaben/roles.ts";

export interface SessionService {
  /** The person of a request's cookie; undefined when nobody is signed in. */
  actorOf(request: Request): Promise<Actor | undefined>;
  /** Signs in and answers with the headers (cookies) to send; `not-signed-in` for wrong credentials, `unavailable` after too many tries. */
  signIn(request: Request, email: string, password: string): Promise<Result<Headers>>;
  signOut(request: Request): Promise<Headers>;
  changePassword(request: Request, current: string, next: string): Promise<Result<Headers>>;
  /** An invitation (or the first administrator's one-time link): what it is for, before it is accepted. */
  invitation(token: string): Promise<Result<InvitationView>>;
  /** `email` only where `InvitationView.email` is null. Refused with `invalid-input` and `params.field` ("name", "password", "email"). */
  acceptInvitation(request: Request, token: string, name: string, password: string, email?: string): Promise<Result<{ headers: Headers; goTo: string }>>;
}

export interface InvitationView {
  /** Null for the first administrator's one-time link: the person enters it. */
  email: string | null;
  organisation: string;
  vorhabenTitle: string | null;
  administrator: boolean;
}

export interface AdministrationService {
  organisations(actor: Actor): Promise<Result<{ id: Id; name: string; shortName: string; art: OrganisationArt; accounts: { id: Id; name: string; email: string; administrator: boolean }[] }[]>>;
  addOrganisation(actor: Actor, input: { name: string; shortName: string; art: OrganisationArt }): Promise<Result<Id>>;
  /** The invitation link; shown once, stored only as hash. `administrator` only by an administrator. */
  invite(actor: Actor, input: { email: string; organisation: Id; vorhaben: Id | null; role: Role | null; administrator: boolean }): Promise<Result<{ link: string }>>;
  setRole(actor: Actor, vorhaben: Id, organisation: Id, role: Role | null): Promise<Result<null>>;
  removeAccount(actor: Actor, account: Id): Promise<Result<null>>;
  auditLog(actor: Actor, limit: number): Promise<Result<HistoryEntry[]>>;
}

export interface HistoryEntry {
  at: string;
  by: string;
  organisation: string;
  /** Code with parameters; `wording/history.ts` has the sentence. */
  event: string;
  params: Record<string, string>;
}
