import { Link } from "@remix-run/react";
import type { Successor } from "#app/domain/contract/pruefung/pruefung.ts";
import { formatDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { Banner } from "#app/ui/banner.tsx";
import { pruefungPath } from "../paths.ts";

/** Which contract takes the place of this one, and from when; a link for those who may open it. */
export function SuccessorNote({ successor: { vorhaben, title, am, ab }, vertrag, linked }: { successor: Successor; vertrag: Id; linked: boolean }) {
  return (
    <Banner tone="info">
      Ab {formatDate(ab)} gilt der Anschlussvertrag vom {formatDate(am)}: {linked ? <Link to={pruefungPath(vorhaben, vertrag)}>{title}</Link> : title}.
    </Banner>
  );
}
