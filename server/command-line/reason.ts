const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "die Datei oder der Ordner fehlt",
  EIO: "der Datenträger meldet einen Fehler",
  EACCES: "keine Berechtigung",
  EPERM: "keine Berechtigung",
  EISDIR: "das ist ein Ordner, keine Datei",
  ENOTDIR: "ein Teil des Pfads ist kein Ordner",
  EEXIST: "dort steht schon eine Datei",
  ENOSPC: "der Datenträger ist voll",
  EROFS: "der Datenträger ist schreibgeschützt",
  EINVAL: "dort lässt sich nichts anlegen",
  ELOOP: "der Pfad führt im Kreis",
  ENAMETOOLONG: "der Name ist zu lang",
};

/** Why the file system refused, in German; throws what is not its refusal. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === undefined) throw error;
  return REASONS[code] ?? code;
}
