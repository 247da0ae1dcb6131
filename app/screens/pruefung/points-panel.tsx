import { useState } from "react";
import type { Point, Subject } from "#app/domain/contract/pruefung/pruefung.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { MAX_REMARK } from "#app/domain/values/limits.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { SelectField, TextField, type Option } from "#app/ui/field.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { newId } from "../new-id.ts";
import { moment } from "../moments.ts";
import type { StepActing } from "./use-step.ts";

interface PointsProps {
  points: readonly Point[];
  /** Every subject by its key: "whole", "clause:x", "slot:x", "annex:0". */
  subjects: readonly Option[];
  /** What the page chose, for instance by a click on a blank. */
  chosen: string;
  onChoose(subject: string): void;
  organisation: Id;
  mayWrite: boolean;
  acting: StepActing;
}

/** Remarks and wishes about blanks, clauses and annexes: the open ones first, each with its answers. */
export function PointsPanel(props: PointsProps) {
  const { points, mayWrite } = props;
  const open = points.filter((point) => !point.settled);
  const settled = points.filter((point) => point.settled);
  return (
    <Panel title="Anmerkungen" id="anmerkungen" note={open.length === 0 ? undefined : `${open.length} offen`}>
      {points.length === 0 ? <p className="panel-text muted">Noch keine. Anmerkungen lassen sich zu einer Angabe, einem Paragrafen, einer Anlage oder zum ganzen Vertrag machen.</p> : null}
      <ul className="point-list">
        {[...open, ...settled].map((point) => (
          <PointItem key={point.id} point={point} {...props} />
        ))}
      </ul>
      {mayWrite ? <NewPoint {...props} /> : null}
    </Panel>
  );
}

function PointItem({ point, subjects, organisation, mayWrite, acting }: PointsProps & { point: Point }) {
  const [answer, setAnswer] = useState("");
  const [answering, setAnswering] = useState(false);
  const maySettle = mayWrite && (!point.wish || point.entries[0]?.by.organisationId === organisation);
  const send = async () => {
    if (answer.trim() !== "" && (await acting.act({ do: "antworten", point: point.id, entry: newId(), text: answer.trim() }))) {
      setAnswer("");
      setAnswering(false);
    }
  };
  return (
    <li className="point" data-settled={point.settled || undefined}>
      <p className="point-head">
        <strong>{subjects.find((option) => option.id === keyOf(point.subject))?.label ?? "Vertrag"}</strong>
        {point.wish ? <StatusBadge tone="warn">Änderungswunsch</StatusBadge> : null}
        {point.internTo ? <StatusBadge tone="info">nur für Ihre Organisation</StatusBadge> : null}
        {point.settled ? <StatusBadge tone="ok">erledigt</StatusBadge> : null}
      </p>
      {point.entries.map((entry) => (
        <div key={entry.id} className="point-entry">
          <p className="muted">
            {entry.by.name}, {entry.by.organisation} · {moment(entry.at)}
          </p>
          <p className="point-text">{entry.text}</p>
        </div>
      ))}
      {mayWrite ? (
        <div className="point-actions">
          {answering && !point.settled ? <TextField label="Antwort" rows={2} value={answer} onChange={setAnswer} maxLength={MAX_REMARK} autoFocus /> : null}
          {point.settled ? null : (
            <Button size="small" onPress={() => (answering ? void send() : setAnswering(true))} isDisabled={answering && answer.trim() === ""} isPending={acting.busy}>
              Antworten
            </Button>
          )}
          {maySettle ? (
            <Button size="small" look="quiet" isPending={acting.busy} onPress={() => void acting.act({ do: "erledigen", point: point.id, erledigt: !point.settled })}>
              {point.settled ? "Wieder öffnen" : "Erledigt"}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function NewPoint({ subjects, chosen, onChoose, acting }: PointsProps) {
  const [text, setText] = useState("");
  const [intern, setIntern] = useState(false);
  const send = async () => {
    if (text.trim() !== "" && (await acting.act({ do: "anmerken", point: newId(), subject: subjectOf(chosen), text: text.trim(), intern }))) setText("");
  };
  return (
    <form
      className="point-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField label="Anmerkung zu" options={subjects} value={chosen} onChange={(key) => onChoose(String(key))} />
      <TextField label="Text" rows={3} value={text} onChange={setText} maxLength={MAX_REMARK} />
      <Checkbox isSelected={intern} onChange={setIntern}>
        Nur für meine Organisation sichtbar
      </Checkbox>
      <div>
        <Button type="submit" size="small" isDisabled={text.trim() === ""} isPending={acting.busy}>
          Anmerken
        </Button>
      </div>
    </form>
  );
}

export const WHOLE = "whole";

function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case "whole":
      return WHOLE;
    case "clause":
      return `clause:${subject.clause}`;
    case "slot":
      return `slot:${subject.slot}`;
    case "annex":
      return `annex:${subject.annex}`;
  }
}

function subjectOf(key: string): Subject {
  const [kind, id = ""] = key.split(":");
  if (kind === "clause") return { kind, clause: id };
  if (kind === "slot") return { kind, slot: id };
  return kind === "annex" ? { kind, annex: Number(id) } : { kind: "whole" };
}
