import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { PresentPerson } from "#app/collab-protocol/protocol.ts";
import { Avatar, initialsOf } from "#app/ui/avatar.tsx";
import { Tooltip } from "#app/ui/tooltip.tsx";
import { useDocument } from "../document-context.tsx";
import { usePeople } from "../live/use-people.ts";

const SHOWN = 5;

/** Who else has this document open, in alphabetical order, all the same size. A press leads to the section they are in. */
export function Faces() {
  const { goTo, model } = useDocument();
  const people = usePeople();
  const shown = people.slice(0, SHOWN);
  const place = (person: PresentPerson) => model.outline.entries.find((entry) => entry.id === person.section);
  return (
    <div className="faces">
      <Arrivals people={people} />
      {people.length > 0 ? (
        <ul aria-label="Auch hier">
          {shown.map((person) => {
            const entry = place(person);
            const words = `${person.name}, ${person.organisation}${entry ? `, in ${entry.number} ${entry.title}` : ""}`;
            return (
              <li key={person.accountId}>
                <Tooltip text={words}>
                  <Button className="face" aria-label={`${initialsOf(person.name)}: ${words}`} onPress={() => entry && goTo(entry.id)}>
                    <Avatar name={person.name} colour={person.colour} />
                  </Button>
                </Tooltip>
              </li>
            );
          })}
          {people.length > SHOWN ? <li className="faces-more">+{people.length - SHOWN}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}

/** Says once, politely, who has come; never who types. */
function Arrivals({ people }: { people: readonly PresentPerson[] }) {
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  const [news, setNews] = useState("");
  useEffect(() => {
    const before = known.current;
    known.current = new Set(people.map((person) => person.accountId));
    if (!before) return;
    const arrived = people.filter((person) => !before.has(person.accountId));
    if (arrived.length > 0) setNews(arrived.map((person) => `${person.name} ist hier.`).join(" "));
  }, [people]);
  return (
    <output className="visually-hidden">
      {news}
    </output>
  );
}
