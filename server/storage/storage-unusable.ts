/** Why the data folder cannot be worked with. */
export type StorageProblem = "not-writable" | "damaged" | "in-use" | "newer-version";

const SENTENCES: Readonly<Record<StorageProblem, (dataDir: string) => string>> = {
  "not-writable": (dir) => `In den Datenordner ${dir} kann nicht geschrieben werden. Prüfen Sie Ort und Rechte (DATA_DIR).`,
  damaged: (dir) => `Die Datenbank kim.sqlite in ${dir} ist beschädigt. Spielen Sie eine Sicherung ein oder nehmen Sie einen anderen Datenordner (DATA_DIR).`,
  "in-use": (dir) => `Der Datenordner ${dir} wird bereits von einem anderen laufenden Programm benutzt. Beenden Sie es oder nehmen Sie einen anderen Datenordner (DATA_DIR).`,
  "newer-version": (dir) => `Die Datenbank in ${dir} stammt aus einer neueren Version der KIM-Werkstatt. Starten Sie diese Version oder nehmen Sie einen anderen Datenordner (DATA_DIR).`,
};

/** Thrown by `openStorage`; `message` is one German sentence for the console. */
export class StorageUnusable extends Error {
  readonly code: StorageProblem;
  constructor(code: StorageProblem, dataDir: string, cause?: unknown) {
    super(SENTENCES[code](dataDir), { cause });
    this.name = "StorageUnusable";
    this.code = code;
  }
}
