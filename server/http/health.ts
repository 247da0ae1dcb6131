/** What the rooms say of themselves; `failingSince`: epoch ms since which nothing can be saved, or null. */
interface Health {
  failingSince: number | null;
}

/** The answer of /healthz: 503 while what people type cannot be saved. */
export const healthAnswer = <H extends Health>(health: H): { status: 200 | 503; body: H & { status: "ok" | "failing" } } =>
  health.failingSince === null ? { status: 200, body: { status: "ok", ...health } } : { status: 503, body: { status: "failing", ...health } };
