// The programs outside npm that the tests need. On Debian as root they are installed; elsewhere the missing ones are named.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const TOOLS = [
  { debian: "chromium-headless-shell", present: () => [process.env.CHROMIUM, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].some((path) => path && existsSync(path)) },
  { debian: "libreoffice-writer-nogui", present: () => onPath("soffice") },
  { debian: "poppler-utils", present: () => onPath("pdftotext") && onPath("pdftoppm") },
  { debian: "pandoc", present: () => onPath("pandoc") },
  { debian: "fonts-crosextra-carlito", present: () => hasFont("Carlito") },
  { debian: "fonts-liberation", present: () => hasFont("Liberation Sans") },
];

/** Throws an Error that names every missing program. */
export async function ensureTools(say) {
  const missing = TOOLS.filter((tool) => !tool.present());
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.debian);
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    say(`Installing what the tests need: ${names.join(", ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "fontconfig", ...names], { stdio: ["ignore", "ignore", "inherit"], env });
  }
  const still = TOOLS.filter((tool) => !tool.present()).map((tool) => tool.debian);
  if (still.length > 0) throw new Error(`The tests need programs that are not here: ${still.join(", ")}. Please install them (Debian package names); CHROMIUM may name a Chromium that stands elsewhere.`);
}

function onPath(command) {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

function hasFont(family) {
  const found = spawnSync("fc-list", [family, "family"], { encoding: "utf8" });
  return found.status === 0 && found.stdout.trim() !== "";
}
