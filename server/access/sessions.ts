import type { SessionService } from "#app/services.ts";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import { ok, refuse } from "#app/domain/values/result.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Storage } from "../storage/open-storage.ts";
import { actorOfAccount, isEmail, normalEmail } from "./accounts.ts";
import { acceptInvitation, invitationView } from "./accept-invitation.ts";
import { Attempts } from "./attempts.ts";
import { AUTH_ORIGIN, CLIENT_ADDRESS_HEADER, type Auth } from "./auth.ts";

interface Sessions extends SessionService {
  /** As `actorOf`, for a WebSocket upgrade: the headers of the request with its cookie. */
  actorOfHeaders(headers: Headers): Promise<Actor | undefined>;
}

interface SessionDeps {
  storage: Storage;
  auth: Auth;
  now: () => Date;
  /** Called when sessions of an account ended, so that its open sockets are asked again who they are. */
  accountChanged(account: Id): Promise<void>;
  announce(vorhaben: Id, event: VorhabenEvent): void;
}

export function createSessions({ storage, auth, now, accountChanged, announce }: SessionDeps): Sessions {
  const attempts = new Attempts(now);

  /** Hands better-auth a request of our own making; see AUTH_ORIGIN. */
  const ask = (path: string, from: Request, body: object): Promise<Response> => {
    const headers = new Headers({ "content-type": "application/json", origin: AUTH_ORIGIN });
    for (const name of ["cookie", CLIENT_ADDRESS_HEADER]) {
      const value = from.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return auth.handler(new Request(`${AUTH_ORIGIN}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
  };

  const actorOfHeaders = async (headers: Headers): Promise<Actor | undefined> => {
    const cookie = headers.get("cookie");
    if (cookie === null) return undefined;
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    return session ? actorOfAccount(storage.db, session.user.id) : undefined;
  };

  const signIn = async (request: Request, email: string, password: string) => {
    const name = normalEmail(email);
    if (!isEmail(name) || password === "") return refuse("not-signed-in");
    if (!attempts.mayTry(name)) return refuse("unavailable", { reason: "too-many-tries" });
    const response = await ask("/sign-in/email", request, { email: name, password });
    if (response.ok) {
      attempts.succeeded(name);
      return ok(cookiesOf(response));
    }
    if (response.status === 429) return refuse("unavailable", { reason: "too-many-tries" });
    if (response.status >= 500) throw new Error(`sign-in failed with ${response.status}`);
    attempts.failed(name);
    return refuse("not-signed-in");
  };

  return {
    actorOf: (request) => actorOfHeaders(request.headers),
    actorOfHeaders,
    signIn,

    async signOut(request) {
      const actor = await actorOfHeaders(request.headers);
      const response = await ask("/sign-out", request, {});
      if (actor) await accountChanged(actor.accountId);
      return cookiesOf(response);
    },

    async changePassword(request, current, next) {
      const actor = await actorOfHeaders(request.headers);
      if (!actor) return refuse("not-signed-in");
      // Whoever changes a password because somebody else knows it wants the other devices signed out.
      const response = await ask("/change-password", request, { currentPassword: current, newPassword: next, revokeOtherSessions: true });
      if (response.ok) {
        await accountChanged(actor.accountId);
        return ok(cookiesOf(response));
      }
      if (response.status === 429) return refuse("unavailable", { reason: "too-many-tries" });
      if (response.status >= 500) throw new Error(`change of password failed with ${response.status}`);
      const { code } = (await response.json()) as { code?: string };
      return refuse("invalid-input", CHANGE_PROBLEMS[code ?? ""] ?? { field: "current", problem: "wrong" });
    },

    invitation: (token) => invitationView(storage.db, token, now()),

    async acceptInvitation(request, token, name, password, email) {
      const accepted = await acceptInvitation(storage.db, { token, name, password, email, now: now() }, async (plain) => (await auth.$context).password.hash(plain));
      if (!accepted.ok) return accepted;
      const { news } = accepted.value;
      if (news) announce(news.vorhaben, news.event);
      const headers = await signIn(request, accepted.value.email, password);
      return headers.ok ? ok({ headers: headers.value, goTo: accepted.value.goTo }) : headers;
    },
  };
}

const CHANGE_PROBLEMS: Readonly<Record<string, Record<string, string>>> = {
  PASSWORD_TOO_SHORT: { field: "next", problem: "too-short" },
  PASSWORD_TOO_LONG: { field: "next", problem: "too-long" },
};

function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}
