import type { LoggedEvent } from "#app/domain/contract/pruefung/pruefung.ts";
import { eventSentence } from "#app/wording/pruefung.ts";
import { moment } from "../moments.ts";

/** Who did what with the contract, newest first. */
export function LogList({ log }: { log: readonly LoggedEvent[] }) {
  return (
    <ul className="pruefung-log">
      {log.toReversed().map((entry) => (
        <li key={entry.seq}>
          <span className="muted numeric">{moment(entry.at)}</span>
          <span>
            <strong>{entry.by.name}</strong>
            {entry.by.organisation ? ` (${entry.by.organisation})` : ""}: {eventSentence(entry)}
          </span>
        </li>
      ))}
    </ul>
  );
}
