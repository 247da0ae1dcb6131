import { lazy, Suspense, useState } from "react";
import { PenLine } from "lucide-react";
import { REGISTER, type PartId } from "#app/domain/facts/register.ts";
import { mayWritePart } from "#app/screens/register/may-write.ts";
import { Button } from "#app/ui/button.tsx";
import { useDocument } from "../document-context.tsx";

/** The grid weighs as much as the rest of the page; it comes when it is asked for. */
const RegisterSheet = lazy(async () => ({ default: (await import("./register-sheet.tsx")).RegisterSheet }));

/** Opens a part of the Stammdaten over the document; for those who may change it. */
export function EditRegister({ part, title }: { part: PartId; title: string }) {
  const { data } = useDocument();
  const [open, setOpen] = useState(false);
  if (!mayWritePart(part, data.view.mayDo)) return null;
  return (
    <>
      <Button size="small" look="quiet" icon={<PenLine aria-hidden />} aria-label={`${title} bearbeiten: ${REGISTER[part].title}`} aria-haspopup="dialog" onPress={() => setOpen(true)}>
        Bearbeiten
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <RegisterSheet data={data} part={part} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
