import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import { createIncidents, type Incident, type Reason } from "#server/collab/incidents.ts";
import { silentLog } from "#test/fakes/temp-storage.ts";
import { actor, ROOM } from "./harness.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const attempt = (account: string, reason: Reason = "malformed"): Incident => ({ actor: actor(account), room: ROOM, code: CLOSE.invalidMessage, reason });

test("P-13 a flood of one attempt is one line a minute, and hides no other person's, room's or kind of attempt", () => {
  const written: Incident[] = [];
  const note = createIncidents({ recordIncident: async (incident) => void written.push(incident), log: silentLog });
  for (let second = 0; second < 120; second += 1) {
    note(attempt("mallory"));
    vi.advanceTimersByTime(1000);
  }
  expect(written).toHaveLength(2);
  for (const other of [attempt("eve"), attempt("mallory", "read only"), { ...attempt("mallory"), room: null }]) note(other);
  expect(written).toHaveLength(5);
});

test("P-13 a history that cannot be written does not keep anybody from being refused", async () => {
  const errors = vi.fn<() => void>();
  const note = createIncidents({ recordIncident: () => Promise.reject(new Error("disk full")), log: { ...silentLog, warn: () => undefined, error: errors } as never });
  note(attempt("mallory"));
  await vi.waitFor(() => expect(errors).toHaveBeenCalledOnce());
});

test("P-13 P-20 who tries something new each time fills neither the memory nor the history, and hides nobody else's attempts", () => {
  const written: Incident[] = [];
  const note = createIncidents({ recordIncident: async (incident) => void written.push(incident), log: silentLog });
  for (let minute = 0; minute < 3; minute += 1) {
    for (let turn = 0; turn < 1000; turn += 1) note({ ...attempt("mallory"), room: `room-${minute}-${turn}` });
    note(attempt("eve"));
    vi.advanceTimersByTime(60_000);
  }
  expect([written.length, written.filter(({ actor }) => actor?.accountId === "eve").length]).toEqual([63, 3]);
});
