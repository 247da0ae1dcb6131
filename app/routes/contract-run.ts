import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { refusalResponse, readForm, requireActor, requireActorOrRefuse, valueOf } from "./access.ts";

/** How far the run over the contracts is, as JSON; null when there was none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  return Response.json(valueOf(await context.services.contractRuns.progress(actor, params["id"]!)));
}

/** Begins a run (`tun=beginnen`) or cancels the one under way (`tun=abbrechen`). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const wanted = (await readForm(request)).get("tun");
  const { contractRuns } = context.services;
  if (wanted !== "beginnen" && wanted !== "abbrechen") return refusalResponse({ code: "invalid-input" });
  const result = await (wanted === "beginnen" ? contractRuns.start(actor, params["id"]!) : contractRuns.cancel(actor, params["id"]!));
  return result.ok ? Response.json({ value: null }) : refusalResponse(result.error);
}
