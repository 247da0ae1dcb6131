import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sessionSecret } from "#server/access/secret.ts";
import { buildServices } from "#server/services.ts";
import { codeOf, emptyInstallation, PASSWORD, requestWith, valueOf, type EmptyInstallation } from "#test/fakes/installation.ts";
import { silentLog, tempFolder } from "#test/fakes/temp-storage.ts";

const ADMIN = { email: "Admin@Kim.example", password: PASSWORD };
const from = (address: string) => new Request("http://localhost/", { method: "POST", headers: { "x-kim-client": address } });
const tokenOf = (path: string) => path.split("/").at(-1)!;
const anybody = () => new Request("http://localhost/", { method: "POST" });

async function withAdministrator(): Promise<EmptyInstallation> {
  const at = await emptyInstallation();
  expect(await at.built.ensureFirstAdministrator(ADMIN)).toEqual({ kind: "created", email: ADMIN.email });
  return at;
}

describe("signing in", () => {
  test("gives a cookie that scripts cannot read and other sites do not send, and the person behind it", async () => {
    const at = await withAdministrator();
    const headers = valueOf(await at.services.sessions.signIn(anybody(), " admin@kim.EXAMPLE ", PASSWORD));
    const cookie = headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await at.services.sessions.actorOf(requestWith(headers))).toMatchObject({ administrator: true, organisation: { name: "Kommunales Integrationszentrum" } });
  });

  test("behind https the cookie is sent over https only", async () => {
    const dataDir = tempFolder();
    const built = await buildServices({ dataDir, log: silentLog, publicUrl: new URL("https://kim.example") });
    await built.ensureFirstAdministrator(ADMIN);
    const cookie = valueOf(await built.services.sessions.signIn(anybody(), ADMIN.email, PASSWORD)).getSetCookie().join();
    await built.close();
    expect(cookie).toMatch(/;\s*Secure/i);
    expect(cookie).toMatch(/^__Secure-/);
  });

  test("fails alike for a wrong password and an unknown account", async () => {
    const at = await withAdministrator();
    expect(await at.services.sessions.signIn(anybody(), ADMIN.email, "falsches kennwort")).toEqual(await at.services.sessions.signIn(anybody(), "niemand@kim.example", PASSWORD));
    expect(codeOf(await at.services.sessions.signIn(anybody(), ADMIN.email, "falsches kennwort"))).toBe("not-signed-in");
  });

  test("after ten wrong passwords the account rests for a quarter of an hour, even for the right one", async () => {
    const at = await withAdministrator();
    for (let tries = 0; tries < 10; tries += 1) expect(codeOf(await at.services.sessions.signIn(anybody(), ADMIN.email, "falsch"))).toBe("not-signed-in");
    expect(codeOf(await at.services.sessions.signIn(anybody(), ADMIN.email.toUpperCase(), PASSWORD))).toBe("unavailable");
    expect(codeOf(await at.services.sessions.signIn(anybody(), "andere@kim.example", "falsch"))).toBe("not-signed-in");
    at.clock.now = new Date(at.clock.now.getTime() + 15 * 60_000 + 1);
    expect(codeOf(await at.services.sessions.signIn(anybody(), ADMIN.email, PASSWORD))).toBe("ok");
  });

  test("many tries from one address are slowed down whatever names they use", async () => {
    const at = await withAdministrator();
    const tries = Array.from({ length: 61 }, (_, index) => at.services.sessions.signIn(from("192.0.2.1"), `name${index}@kim.example`, "falsch"));
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === "not-signed-in")).toHaveLength(60);
    expect(codes.filter((code) => code === "unavailable")).toHaveLength(1);
    expect(codeOf(await at.services.sessions.signIn(from("192.0.2.2"), ADMIN.email, PASSWORD))).toBe("ok");
  });

  test("a forged cookie is nobody", async () => {
    const at = await withAdministrator();
    const request = await at.signedIn(ADMIN.email);
    const cookie = request.headers.get("cookie")!;
    const forged = cookie.replace(/=(..)/, (_, start: string) => `=${start === "aa" ? "bb" : "aa"}`);
    expect(forged).not.toBe(cookie);
    expect(await at.services.sessions.actorOf(new Request("http://localhost/", { headers: { cookie: forged } }))).toBeUndefined();
    expect(await at.services.sessions.actorOf(new Request("http://localhost/"))).toBeUndefined();
  });

  test("signing out ends the session on the server, not only in the browser", async () => {
    const at = await withAdministrator();
    const request = await at.signedIn(ADMIN.email);
    await at.services.sessions.signOut(request);
    expect(await at.services.sessions.actorOf(request)).toBeUndefined();
  });

  test("neither address nor browser of the person is stored", async () => {
    const at = await withAdministrator();
    const request = new Request("http://localhost/", { headers: { "user-agent": "Browser 1", "x-kim-client": "192.0.2.7" } });
    valueOf(await at.services.sessions.signIn(request, ADMIN.email, PASSWORD));
    const sessions = await at.db.selectFrom("session").select(["ipAddress", "userAgent"]).execute();
    expect(sessions).toEqual([{ ipAddress: "", userAgent: "" }]);
  });
});

describe("changing the password", () => {
  test("keeps this session in a new cookie, ends all others, and the old password is worth nothing", async () => {
    const at = await withAdministrator();
    const here = await at.signedIn(ADMIN.email);
    const elsewhere = await at.signedIn(ADMIN.email);
    const headers = valueOf(await at.services.sessions.changePassword(here, PASSWORD, "ein anderes langes Kennwort"));
    expect(await at.services.sessions.actorOf(requestWith(headers))).toBeDefined();
    expect(await at.services.sessions.actorOf(elsewhere)).toBeUndefined();
    expect(codeOf(await at.services.sessions.signIn(anybody(), ADMIN.email, PASSWORD))).toBe("not-signed-in");
    expect(codeOf(await at.services.sessions.signIn(anybody(), ADMIN.email, "ein anderes langes Kennwort"))).toBe("ok");
  });

  test("wants the present password, twelve characters, and somebody who is signed in", async () => {
    const at = await withAdministrator();
    const request = await at.signedIn(ADMIN.email);
    const change = async (from: Request, current: string, next: string) => {
      const result = await at.services.sessions.changePassword(from, current, next);
      return result.ok ? "ok" : [result.error.code, result.error.params?.field, result.error.params?.problem];
    };
    expect(await change(request, "falsch", "ein anderes langes Kennwort")).toEqual(["invalid-input", "current", "wrong"]);
    expect(await change(request, PASSWORD, "elf Zeichen")).toEqual(["invalid-input", "next", "too-short"]);
    expect(await change(anybody(), PASSWORD, "ein anderes langes Kennwort")).toEqual(["not-signed-in", undefined, undefined]);
  });
});

describe("the first administrator", () => {
  test("comes by a one-time link when no password is given; every start withdraws the last link", async () => {
    const at = await emptyInstallation();
    const first = await at.built.ensureFirstAdministrator(undefined);
    const second = await at.built.ensureFirstAdministrator(undefined);
    if (first.kind !== "link" || second.kind !== "link") throw new Error("no link");
    expect(codeOf(await at.services.sessions.invitation(tokenOf(first.path)))).toBe("not-found");
    expect(valueOf(await at.services.sessions.invitation(tokenOf(second.path)))).toEqual({ email: null, organisation: "Kommunales Integrationszentrum", vorhabenTitle: null, administrator: true });
    const withoutEmail = await at.services.sessions.acceptInvitation(anybody(), tokenOf(second.path), "Verwaltung", PASSWORD);
    expect(withoutEmail).toMatchObject({ ok: false, error: { code: "invalid-input", params: { field: "email" } } });
    const { headers, goTo } = valueOf(await at.services.sessions.acceptInvitation(anybody(), tokenOf(second.path), "Verwaltung", PASSWORD, "verwaltung@kim.example"));
    expect(goTo).toBe("/");
    expect(await at.services.sessions.actorOf(requestWith(headers))).toMatchObject({ administrator: true, name: "Verwaltung" });
    expect(await at.built.ensureFirstAdministrator(undefined)).toEqual({ kind: "present" });
  });

  test("is made only once", async () => {
    const at = await withAdministrator();
    expect(await at.built.ensureFirstAdministrator({ email: "noch@kim.example", password: PASSWORD })).toEqual({ kind: "present" });
    expect(codeOf(await at.services.sessions.signIn(anybody(), "noch@kim.example", PASSWORD))).toBe("not-signed-in");
  });
});

describe("the secret of the sessions", () => {
  test("is made at the first start, different in each installation, kept, and readable by its owner only", () => {
    const [one, other] = [tempFolder(), tempFolder()];
    const secret = sessionSecret(one);
    expect(sessionSecret(one)).toBe(secret);
    expect(sessionSecret(other)).not.toBe(secret);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(statSync(join(one, "session-secret")).mode & 0o777).toBe(0o600);
  });

  test("a file that holds something else stops the start instead of signing with it", () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "session-secret"), "secret");
    expect(() => sessionSecret(folder)).toThrow(/session-secret/);
    expect(readFileSync(join(folder, "session-secret"), "utf8")).toBe("secret");
  });
});
