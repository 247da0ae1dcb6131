import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { pageError } from "#app/wording/page-errors.ts";
import "./shell.css";

/** What people read when a page cannot be shown: what happened, what it means for their text, what to do. */
export function ErrorScreen() {
  return <ErrorSentences status={statusOf(useRouteError())} />;
}

/** The same for a status that is no error of a route: an address that leads nowhere. */
export function ErrorSentences({ status }: { status: number }) {
  const { title, text } = pageError(status);
  return (
    <main className="error-screen" id="inhalt">
      <EmptyState
        level={1}
        title={title}
        actions={
          <>
            <ButtonLink to="/" look="primary">
              Zur Übersicht
            </ButtonLink>
            {status >= 500 ? (
              <Link to="." reloadDocument className="button" data-look="secondary">
                Seite neu laden
              </Link>
            ) : null}
          </>
        }
      >
        <p>{text}</p>
      </EmptyState>
    </main>
  );
}

/** The title of the browser tab for a page that cannot be shown. */
export const errorTitle = (error: unknown): string => statusTitle(statusOf(error));
export const statusTitle = (status: number): string => pageError(status).title;

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);
