import type { LoggedEvent } from "#app/domain/contract/pruefung/pruefung.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { eventSentence } from "#app/wording/pruefung.ts";
import { moment } from "../moments.ts";
import { RedlineLink } from "./redline-link.tsx";

/** Who did what with the contract, newest first. */
export function LogList({ log, vorhaben, vertrag }: { log: readonly LoggedEvent[]; vorhaben: Id; vertrag: Id }) {
  return (
    <ul className="pruefung-log">
      {log.toReversed().map((entry) => (
        <li key={entry.seq}>
          <span className="muted numeric">{moment(entry.at)}</span>
          <span>
            <strong>{entry.by.name}</strong>
            {entry.by.organisation ? ` (${entry.by.organisation})` : ""}: {eventSentence(entry)}
            <SinceBefore entry={entry} log={log} vorhaben={vorhaben} vertrag={vertrag} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a Fassung changed against the one laid before people before it. */
function SinceBefore({ entry, log, vorhaben, vertrag }: { entry: LoggedEvent; log: readonly LoggedEvent[]; vorhaben: Id; vertrag: Id }) {
  if (entry.event !== "vorgelegt") return null;
  const before = log.findLast((other) => other.event === "vorgelegt" && other.seq < entry.seq && other.fassung !== entry.fassung);
  return before?.event === "vorgelegt" ? <RedlineLink vorhaben={vorhaben} vertrag={vertrag} since={before.fassung} until={entry.fassung} /> : null;
}
