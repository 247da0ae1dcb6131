import { useEffect, useState } from "react";
import type { Id } from "#app/domain/values/ids.ts";
import type { NoPages } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { formPagesPath } from "../paths.ts";

const SENTENCES: Readonly<Record<NoPages | "no-answer", string>> = {
  "office-missing": "Auf diesem Server ist LibreOffice nicht installiert; deshalb gibt es keine Bilder der Seiten. Im Text sind alle Felder markiert.",
  "office-failed": "LibreOffice konnte dieses Formular nicht darstellen. Im Text sind alle Felder markiert.",
  "pdftoppm-missing": "Auf diesem Server fehlt das Programm pdftoppm (poppler-utils); deshalb gibt es keine Bilder der Seiten. Im Text sind alle Felder markiert.",
  "no-answer": "Die Seiten konnten nicht geladen werden. Im Text sind alle Felder markiert.",
};

type Pages = { count: number } | { notDone: keyof typeof SENTENCES };

/** The pages of the form as LibreOffice sets them, each blank with its number. */
export function FormPages({ vorhaben, form }: { vorhaben: Id; form: Id }) {
  const [pages, setPages] = useState<Pages>();
  useEffect(() => {
    const controller = new AbortController();
    fetch(formPagesPath(vorhaben, form), { signal: controller.signal })
      .then(async (response) => setPages(response.ok ? ((await response.json()) as Pages) : { notDone: "no-answer" }))
      .catch(() => controller.signal.aborted || setPages({ notDone: "no-answer" }));
    return () => controller.abort();
  }, [vorhaben, form]);
  if (!pages)
    return (
      <p className="form-pages-wait muted" role="status">
        Die Seiten werden gesetzt; beim ersten Mal dauert das einige Sekunden …
      </p>
    );
  if ("notDone" in pages) return <Banner tone="info">{SENTENCES[pages.notDone]}</Banner>;
  return (
    <div className="form-pages">
      {Array.from({ length: pages.count }, (_, at) => (
        <img key={at} src={formPagesPath(vorhaben, form, at + 1)} alt={`Seite ${at + 1} des Formulars; jedes Feld trägt seine Nummer aus der Liste`} loading={at > 1 ? "lazy" : undefined} width={794} height={1123} />
      ))}
    </div>
  );
}
