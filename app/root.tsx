import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useHref, useNavigate, type LinkProps } from "@remix-run/react";
import { useEffect, type ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { ErrorScreen, errorTitle } from "./screens/shell/error-screen.tsx";
import { useNonce } from "./ui/nonce.tsx";
import { Toasts } from "./ui/toast.tsx";
import "./ui/index.css";

declare module "react-aria-components" {
  interface RouterConfig {
    routerOptions: Pick<LinkProps, "replace" | "state" | "preventScrollReset">;
  }
}

/** Read with every page and every refresh; see `useReadAt`. */
export const loader = ({ context }: LoaderFunctionArgs) => ({ readAt: context.moment });

export const meta: MetaFunction = ({ error }) => [{ title: error ? `${errorTitle(error)} · KIM-Werkstatt` : "KIM-Werkstatt" }, { name: "robots", content: "noindex" }];

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  // Runs after the effects of everything below: from now on the page answers clicks and keys. What came before waits in early-input.js.
  useEffect(() => {
    document.documentElement.dataset.interactive = "";
  }, []);
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Libraries that add style elements at run time read the nonce here. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <script src="/early-input.js" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const navigate = useNavigate();
  return (
    <I18nProvider locale="de-DE">
      {/* oxlint-disable-next-line react/rules-of-hooks -- react-aria calls it as a hook */}
      <RouterProvider navigate={(path, options) => navigate(path, options)} useHref={useHref}>
        <Outlet />
        <Toasts />
      </RouterProvider>
    </I18nProvider>
  );
}

export { ErrorScreen as ErrorBoundary };
