import { expect, test } from "vitest";
import { healthAnswer } from "#server/http/health.ts";

test("/healthz is well only while text can be saved, and says since when it cannot", () => {
  expect(healthAnswer({ failingSince: null, rooms: 3 })).toEqual({ status: 200, body: { status: "ok", failingSince: null, rooms: 3 } });
  expect(healthAnswer({ failingSince: 1_700_000_000_000, rooms: 3 })).toEqual({ status: 503, body: { status: "failing", failingSince: 1_700_000_000_000, rooms: 3 } });
});
