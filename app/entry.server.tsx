import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "./ui/nonce.tsx";

/** After this time an answer that is still waiting for data ends with what it has. */
export const streamTimeout = 10_000;

/** Renders a page as a stream; people get it as soon as the frame stands, crawlers and tools when it is complete. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, { nonce, reportDefect }: AppLoadContext): Promise<Response> {
  const whole = isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let started = false;
    let answerStatus = status;
    const start = () => {
      started = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </NonceContext.Provider>,
      {
        nonce,
        [whole ? "onAllReady" : "onShellReady"]: start,
        onShellError: reject,
        onError(error: unknown) {
          answerStatus = 500;
          // Errors before the frame stands are rejected above and logged by the caller.
          if (started) reportDefect(error);
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1000);
    timer.unref();
  });
}

/** Defects go to the log. Refusals, wrong methods and people who went away in the meantime are none. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!isRouteErrorResponse(error) && !request.signal.aborted) context.reportDefect(error);
}
