import type { CommentThread } from "#app/services.ts";
import { sectionAnchor } from "#app/screens/paths.ts";
import { showToast } from "#app/ui/toast.tsx";

const FLASH_MS = 1600;

/** Brings the words of a comment into view; when they were changed since, the section, and says so. */
export function showQuote(thread: CommentThread, goToSection: () => void): void {
  const words = document.getElementById(sectionAnchor(thread.section))?.querySelector(`[data-thread="${CSS.escape(thread.id)}"]`);
  if (!words) {
    goToSection();
    showToast({ text: "Diese Wörter stehen so nicht mehr im Abschnitt." });
    return;
  }
  words.scrollIntoView({ block: "center" });
  words.classList.add("quoted-flash");
  setTimeout(() => words.classList.remove("quoted-flash"), FLASH_MS);
}
