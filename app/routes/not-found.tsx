import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppHeader } from "#app/screens/shell/app-header.tsx";
import { ErrorSentences, statusTitle } from "#app/screens/shell/error-screen.tsx";
import { frameOf } from "./frame.ts";

export const meta: MetaFunction = () => [{ title: `${statusTitle(404)} · KIM-Werkstatt` }, { name: "robots", content: "noindex" }];

/** Every address that leads nowhere; signed-in people keep the header and with it their way back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.services.sessions.actorOf(request);
  return data({ person: actor ? frameOf(actor) : null }, { status: 404 });
}

export default function NotFound() {
  const { person } = useLoaderData<typeof loader>();
  return (
    <>
      {person ? <AppHeader person={person} /> : null}
      <ErrorSentences status={404} />
    </>
  );
}
