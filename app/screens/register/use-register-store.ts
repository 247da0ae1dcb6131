import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { FieldValue } from "#app/domain/facts/field.ts";
import type { PartId } from "#app/domain/facts/register.ts";
import { showToast } from "#app/ui/toast.tsx";
import { refusalSentence } from "#app/wording/refusals.ts";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";
import { useVorhabenEvents } from "../use-vorhaben-events.ts";
import { noticeSentence } from "./notice-sentence.ts";
import { readKept } from "./store/kept-commands.ts";
import { hasInputs, readKeptInputs } from "./store/kept-inputs.ts";
import { keepKey, RegisterStore, type Snapshot } from "./store/register-store.ts";
import type { ServerFacts } from "./store/register-state.ts";
import { sendTo } from "./store/send.ts";

/** The register of a Vorhaben for one open page: survives moving between its parts, follows what the server tells. */
export function useRegisterStore({ vorhaben, account, server }: { vorhaben: string; account: string; server: ServerFacts }): { store: RegisterStore; snapshot: Snapshot; refresh(): void } {
  const refresh = useSettledRevalidation();
  const [store] = useState(
    () =>
      new RegisterStore(server, {
        send: sendTo(vorhaben),
        onNotice: (notice) => showToast({ text: noticeSentence(notice), tone: "stop" }),
        onRefused: (refusal) => showToast({ text: refusalSentence(refusal), tone: "stop" }),
        onSaved: refresh,
        keep: (pending) => keep(keepKey(vorhaben, account), pending.length === 0 ? null : pending),
        keepInputs: ({ refused, unsent }) => keep(keepKey(vorhaben, account, "eingaben"), hasInputs({ refused, unsent }) ? { refused, unsent } : null),
        later: (run, ms) => void setTimeout(run, ms),
      }),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);

  // By its parts: a caller may put `server` together anew with every render.
  const { facts, versions, seq } = server;
  useEffect(() => store.serverTold({ facts, versions, seq }), [store, facts, versions, seq]);
  useVorhabenEvents(vorhaben, {
    onEvent(event) {
      takeEvent(store, event);
      if (CHANGES_FINDINGS.has(event.kind)) refresh();
    },
    onMissed: refresh,
  });

  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current) return;
    resumed.current = true;
    const key = keepKey(vorhaben, account);
    const { commands, unreadable } = readKept(kept(key));
    if (commands.length > 0) store.resume(commands);
    const inputs = readKeptInputs(kept(keepKey(vorhaben, account, "eingaben")));
    if (hasInputs(inputs)) store.resumeInputs(inputs);
    if (unreadable === 0) return;
    if (commands.length === 0) keep(key, null);
    showToast({ text: noticeSentence({ kind: "unreadable", details: [String(unreadable)] }), tone: "stop" });
  }, [store, vorhaben, account]);

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "visible") refresh();
    };
    const back = () => store.retry();
    const leaving = (event: BeforeUnloadEvent) => {
      const { state } = store.snapshot();
      // Both are kept in this browser; nobody else has them.
      if (Object.keys(state.refused).length > 0 || state.pending.length > 0) event.preventDefault();
    };
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("focus", seen);
    window.addEventListener("online", back);
    window.addEventListener("beforeunload", leaving);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("focus", seen);
      window.removeEventListener("online", back);
      window.removeEventListener("beforeunload", leaving);
    };
  }, [store, refresh]);

  return { store, snapshot, refresh };
}

/** After these the findings or the rows of the page may differ. */
const CHANGES_FINDINGS: ReadonlySet<VorhabenEvent["kind"]> = new Set(["facts-changed", "manifest-changed", "year-changed"]);

/** A changed cell is shown at once; rows that came, went or moved come with the whole. */
function takeEvent(store: RegisterStore, event: VorhabenEvent): void {
  if (event.kind !== "facts-changed") return;
  for (const { part, row, change, field, value, version, by } of event.changes) {
    if (change === "set" && field !== undefined) store.remoteSet({ part: part as PartId, row, field }, (value ?? null) as FieldValue, version, by, Date.now());
  }
}

/** Browsers may refuse storage (private windows, full disk); then a reload asks first, which is the best that is left. */
function keep(key: string, content: unknown): void {
  try {
    if (content === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(content));
  } catch (error) {
    console.warn("unsaved changes cannot be kept in this browser", error);
  }
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage that may not be read holds nothing either.
    return null;
  }
}
