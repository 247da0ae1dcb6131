import { useFetcher, useNavigate } from "@remix-run/react";
import { FileDown } from "lucide-react";
import { useEffect } from "react";
import type { DocumentProgress } from "#app/services.ts";
import { Button } from "#app/ui/button.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { draftFilePath, fassungFilePath, wordPath } from "../paths.ts";
import type { VorhabenPageData } from "./vorhaben-screen.tsx";

type WordAnswer = { fassung: string; fileName: string } | { refusal: string; /** The page that says where to mend it. */ list?: string };

interface WordButtonProps {
  page: Pick<VorhabenPageData, "id" | "mayDo">;
  progress: Pick<DocumentProgress, "ref" | "title">;
}

/** The document as it stands as a Word file. Those who work on the Vorhaben keep it as a Fassung, those who only read just get it. */
export function WordButton(props: WordButtonProps) {
  return props.page.mayDo.includes("fassung.draft") ? <FreezeButton {...props} /> : <DraftLink {...props} />;
}

function DraftLink({ page, progress }: WordButtonProps) {
  return (
    <a className="button" data-look="secondary" data-size="small" href={draftFilePath(page.id, progress.ref)} aria-label={`${progress.title} als Word-Datei herunterladen`}>
      <FileDown aria-hidden />
      Word
    </a>
  );
}

/** Freezes the document; unchanged content gives the same file again. */
function FreezeButton({ page, progress }: WordButtonProps) {
  const fetcher = useFetcher<WordAnswer>();
  const navigate = useNavigate();
  const answer = fetcher.data;
  useEffect(() => {
    if (!answer) return;
    if ("refusal" in answer) {
      const { refusal, list } = answer;
      showToast({ text: refusal, tone: "stop", ...(list ? { action: { label: "Liste zeigen", run: () => navigate(list) } } : {}) });
    } else {
      // An attachment: the page stays where it is.
      window.location.assign(fassungFilePath(answer.fassung));
      showToast({ text: `${answer.fileName} wird heruntergeladen.` });
    }
  }, [answer, navigate]);
  const { ref } = progress;
  return (
    <fetcher.Form method="post" action={wordPath(page.id)}>
      <input type="hidden" name="kind" value={ref.kind} />
      {ref.kind === "weiterleitungsvertrag" ? <input type="hidden" name="vertrag" value={ref.vertragId} /> : null}
      <Button type="submit" size="small" icon={<FileDown aria-hidden />} isPending={fetcher.state !== "idle"} aria-label={`${progress.title} als Word-Datei herunterladen`}>
        {fetcher.state === "idle" ? "Word" : "Wird erzeugt …"}
      </Button>
    </fetcher.Form>
  );
}
