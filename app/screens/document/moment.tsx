/** A moment as people in Germany read it. Formatted in a fixed time zone, so that server and browser agree. */
const FORMAT = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });

export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} className="moment numeric">
      {FORMAT.format(new Date(at))}
    </time>
  );
}
