declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /** Sends text compressed to whoever accepts that (brotli, gzip); files that are packed already stay as they are. */
  export default function compression(): (req: IncomingMessage, res: ServerResponse, next: () => void) => void;
}
