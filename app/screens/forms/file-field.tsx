import { useId } from "react";

/** One Word file, chosen or dropped on the field. */
export function FileField({ label, name, help, accept = ".docx", onFile }: { label: string; name: string; help?: string; accept?: string; onFile?: (file: File | undefined) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="file-field" type="file" name={name} accept={accept} aria-describedby={help ? `${id}-help` : undefined} onChange={(event) => onFile?.(event.target.files?.[0])} />
      {help ? (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      ) : null}
    </div>
  );
}
