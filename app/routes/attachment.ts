/** A file to save, never to show. The plain name serves old programs, the encoded one keeps umlauts (RFC 6266). */
export function attachment(body: string | Uint8Array<ArrayBuffer>, fileName: string, mediaType: string): Response {
  const plain = fileName.normalize("NFKD").replace(/[^\x20-\x7e]/g, "").replace(/["\\]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      "Cache-Control": "private, no-store",
    },
  });
}
