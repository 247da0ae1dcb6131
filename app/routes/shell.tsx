import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { AppHeader } from "#app/screens/shell/app-header.tsx";
import { requireActor } from "./access.ts";
import { frameOf } from "./frame.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  return frameOf(actor);
}

/** The frame of every page for signed-in people except the documents, which need the whole height. */
export default function Shell() {
  const person = useLoaderData<typeof loader>();
  return (
    <>
      <AppHeader person={person} />
      <Outlet />
    </>
  );
}
