import { useMemo } from "react";
import type { PresentPerson } from "#app/collab-protocol/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { useDocument } from "../document-context.tsx";
import { useStore } from "./use-store.ts";

const NOBODY: readonly PresentPerson[] = [];

/** The others who have this document open, alphabetically; one face for each person however many windows they have. */
export function usePeople(): readonly PresentPerson[] {
  const { live, data } = useDocument();
  const connection = useStore(live?.connection, undefined);
  const known = useStore(live?.people, NOBODY);
  // Without a line nobody knows who is still here.
  const people = connection?.kind === "online" ? known : NOBODY;
  return useMemo(() => {
    const others = people.filter((person) => person.accountId !== data.me.accountId && person.document === data.kind);
    const each = new Map(others.map((person) => [person.accountId, person]));
    return [...each.values()].toSorted((a, b) => a.name.localeCompare(b.name, "de"));
  }, [people, data.me.accountId, data.kind]);
}

/** Who is in which section. */
export function usePeopleBySection(): ReadonlyMap<Id, readonly PresentPerson[]> {
  const people = usePeople();
  return useMemo(() => {
    const bySection = new Map<Id, PresentPerson[]>();
    for (const person of people) if (person.section) bySection.set(person.section, [...(bySection.get(person.section) ?? []), person]);
    return bySection;
  }, [people]);
}
