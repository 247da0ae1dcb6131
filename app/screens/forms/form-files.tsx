import { useNavigate } from "@remix-run/react";
import { useState } from "react";
import { formMappingSchema } from "#app/domain/official-form/mapping.ts";
import { Button } from "#app/ui/button.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import type { FormDescription } from "#app/domain/official-form/lifecycle.ts";
import type { FormView } from "#app/services.ts";
import { formMappingPath, formOriginalPath, formsPath } from "../paths.ts";
import { Checksum } from "../submission/checksum.tsx";
import { FileField } from "./file-field.tsx";
import { VariantsField } from "./variants-field.tsx";
import type { FormActing } from "./use-form-act.ts";

/** The files of a form, and what else can be done with it. */
export function FormFiles({ vorhaben, view, mayMap, mayExport, acting }: { vorhaben: string; view: FormView; mayMap: boolean; mayExport: boolean; acting: FormActing }) {
  const [open, setOpen] = useState<"import" | "describe" | null>(null);
  const navigate = useNavigate();
  const { form, versions } = view;
  const everReleased = versions.some(({ released }) => released !== null);
  const close = () => {
    setOpen(null);
    acting.forget();
  };
  return (
    <div className="form-files">
      <p>
        {mayExport ? (
          <>
            <a href={formOriginalPath(vorhaben, form.id)} download>
              {form.fileName}
            </a>{" "}
            ·{" "}
          </>
        ) : null}
        <a href={formMappingPath(vorhaben, form.id)} download>
          Zuordnung als Datei
        </a>
      </p>
      <Checksum value={form.sha256} of={form.fileName} />
      {mayMap ? (
        <div className="form-files-actions">
          {versions[0]!.state === "entwurf" ? (
            <Button look="quiet" size="small" onPress={() => setOpen("import")}>
              Zuordnung einlesen
            </Button>
          ) : null}
          <Button look="quiet" size="small" onPress={() => setOpen("describe")}>
            Angaben ändern
          </Button>
          {everReleased ? null : (
            <Button look="quiet" size="small" isPending={acting.busy} onPress={() => void acting.act({ do: "remove" }).then((done) => done && navigate(formsPath(vorhaben)))}>
              Formular entfernen
            </Button>
          )}
        </div>
      ) : null}
      {open === "import" ? <ImportDialog acting={acting} onClose={close} /> : null}
      {open === "describe" ? <DescribeDialog form={form} acting={acting} onClose={close} /> : null}
    </div>
  );
}

function ImportDialog({ acting, onClose }: { acting: FormActing; onClose(): void }) {
  const [problem, setProblem] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const parsed = formMappingSchema.safeParse(await file.text().then(JSON.parse).catch(() => null));
    if (!parsed.success) return setProblem("Das ist keine Zuordnung, wie „Zuordnung als Datei“ sie schreibt. Es wurde nichts geändert.");
    setProblem(undefined);
    if (await acting.act({ do: "import", mapping: parsed.data })) onClose();
  };
  return (
    <Dialog title="Zuordnung einlesen" isOpen onOpenChange={(open) => !open && onClose()}>
      <div className="dialog-form">
        <p>Die eingelesene Zuordnung ersetzt die jetzige.</p>
        <FileField label="Zuordnung (JSON)" name="zuordnung" accept="application/json,.json" onFile={(file) => void read(file)} />
        {problem || acting.problem ? <Banner tone="stop">{problem ?? acting.problem}</Banner> : null}
      </div>
    </Dialog>
  );
}

function DescribeDialog({ form, acting, onClose }: { form: FormDescription; acting: FormActing; onClose(): void }) {
  const [about, setAbout] = useState<FormDescription>({ title: form.title, issuer: form.issuer, issuedOn: form.issuedOn, validFrom: form.validFrom, validTo: form.validTo, variants: form.variants });
  const day = (name: "issuedOn" | "validFrom" | "validTo", label: string) => <TextField label={label} type="date" value={about[name] ?? ""} onChange={(text) => setAbout({ ...about, [name]: text === "" ? null : text })} />;
  return (
    <Dialog title="Angaben zum Formular" isOpen onOpenChange={(open) => !open && onClose()}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void acting.act({ do: "describe", about }).then((done) => done && onClose());
        }}
      >
        <TextField label="Bezeichnung" value={about.title} onChange={(title) => setAbout({ ...about, title })} />
        <TextField label="Herausgegeben von" value={about.issuer} onChange={(issuer) => setAbout({ ...about, issuer })} />
        {day("issuedOn", "Stand")}
        {day("validFrom", "Für Verträge mit Beginn ab")}
        {day("validTo", "bis")}
        <VariantsField chosen={about.variants} onChange={(variants) => setAbout({ ...about, variants })} />
        {acting.problem ? <Banner tone="stop">{acting.problem}</Banner> : null}
        <div className="dialog-actions">
          <Button look="quiet" onPress={onClose}>
            Abbrechen
          </Button>
          <Button look="primary" type="submit" isPending={acting.busy}>
            Speichern
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
