import "@remix-run/node";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    remix({
      appDirectory: "app",
      buildDirectory: "build",
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
    {
      // Remix guards ".server" modules only inside app; the server room must never reach a browser bundle either.
      name: "no-server-room-in-browser",
      enforce: "pre",
      resolveId(source, importer, options) {
        if (!options.ssr && /(^#server\/|\/server\/)/.test(source) && importer?.includes("/app/")) {
          throw new Error(`${importer} imports ${source}: app must not import from server (see architecture in README.md).`);
        }
        return null;
      },
    },
  ],
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 900 },
  // One Yjs, one ProseMirror: two copies do not recognise each other's types.
  resolve: { dedupe: ["yjs", "lib0", "y-protocols", "prosemirror-model", "prosemirror-state", "prosemirror-view", "react", "react-dom"] },
});
