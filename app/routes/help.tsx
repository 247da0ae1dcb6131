import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { HelpScreen } from "#app/screens/help/help-screen.tsx";
import { requireActor } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction = () => [{ title: "Hilfe · KIM-Werkstatt" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  return null;
}

export default function Help() {
  return <HelpScreen />;
}
