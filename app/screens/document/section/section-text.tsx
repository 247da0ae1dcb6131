import { memo, useEffect, useRef, useState, type HTMLAttributes } from "react";
import { mayWriteIn } from "#app/collab-protocol/protocol.ts";
import type { Beginning, LiveSection } from "#app/editor/live/live-document.ts";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";
import { footnotesOf, StaticText } from "../static-text.tsx";
import { FootnoteList } from "./footnote-list.tsx";
import { KeptText, LeftBehindText } from "./kept-text.tsx";
import { isKept } from "./kept-keys.ts";
import { Questions } from "./questions.tsx";
import { SectionEditorMount } from "./section-editor-mount.tsx";
import { useNearby } from "./use-nearby.ts";

/**
 * The text of a section. On the first paint it is what the server has stored; once the section comes near the window it follows its room,
 * and for people who may write an editor takes the place of the text, at the same spot and with the same looks.
 */
export const SectionText = memo(function SectionText({ entry }: { entry: OutlineEntry }) {
  const { model, live, may } = useDocument();
  const state = model.stateOf(entry.id);
  const element = useRef<HTMLDivElement>(null);
  const begun = useRef<Beginning>({ point: "end", keys: [], stays: false });
  const [asked, setAsked] = useState(false);
  const section = useSection(entry.id, useNearby(element) || asked);
  const content = useStore(section?.content, undefined) ?? state.content;
  const synced = useStore(section?.synced, false);
  const refusal = useStore(section?.refusal, undefined);
  const mayWrite = may("section.write");
  const access = useStore(section?.access, null);
  const left = useStore(section?.leftBehind, null);
  // What the server says about the room is newer than what the page was rendered with.
  const writable = mayWrite && (access ? mayWriteIn(access) : !state.locked) && !refusal;
  // Once mounted an editor stays, also when the section is locked: taking it away would take the reader's place and the undo history.
  const [mounted, setMounted] = useState(false);
  if (!mounted && section && synced && writable) setMounted(true);
  const editing = section !== undefined && mounted && !refusal;
  const empty = isEmpty(content);
  const label = `Text zu ${entry.number} ${entry.title}`;

  const waiting: HTMLAttributes<HTMLDivElement> = {
    role: "textbox",
    "aria-multiline": true,
    "aria-readonly": true,
    "aria-label": label,
    tabIndex: 0,
    onPointerDown: (event) => {
      begun.current.point = { x: event.clientX, y: event.clientY };
    },
    onFocus: () => {
      begun.current.stays = true;
      setAsked(true);
    },
    onBlur: () => {
      begun.current.stays = false;
    },
    onKeyDown: (event) => {
      if (!isKept(event.nativeEvent)) return;
      // The page would scroll.
      event.preventDefault();
      begun.current.keys.push(event.nativeEvent);
    },
  };

  return (
    <>
      <div ref={element} className="section-body" data-empty={empty ? "" : undefined} data-writable={writable ? "" : undefined}>
        {editing ? (
          <SectionEditorMount section={section} entry={entry} label={label} editable={writable} begun={asked ? begun : undefined} />
        ) : (
          <div className="section-text" lang="de" {...(writable ? waiting : {})}>
            {content?.content?.length ? <StaticText content={content} /> : <EmptyLine />}
          </div>
        )}
      </div>
      <FootnoteList notes={footnotesOf(content)} />
      {empty && mayWrite && !state.locked ? <Questions questions={entry.template?.questions ?? []} /> : null}
      {left && section ? <LeftBehindText left={left} onDismiss={() => section.dismissLeftBehind()} /> : null}
      {refusal && section ? <KeptText refusal={refusal} onDismiss={() => live?.renew(entry.id)} /> : null}
    </>
  );
});

const EmptyLine = () => (
  <p>
    <br />
  </p>
);

const NONE_JOINED: ReadonlyMap<string, LiveSection> = new Map();

/** The room of a section, joined as soon as it is wanted and kept from then on. */
function useSection(id: string, near: boolean): LiveSection | undefined {
  const { live } = useDocument();
  const wanted = useStore(live?.wanted, null) === id;
  useEffect(() => {
    if (near || wanted) live?.join(id);
  }, [live, near, wanted, id]);
  return useStore(live?.sections, NONE_JOINED).get(id);
}
