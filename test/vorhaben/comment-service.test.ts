import { describe, expect, test } from "vitest";
import { codeOf, installation, valueOf, vorhabenWithRoles } from "#test/fakes/installation.ts";

const document = "handlungskonzept";
const section = "lenkungsgruppe";

async function room() {
  const at = await installation();
  const { id, people } = await vorhabenWithRoles(at);
  const { comments } = at.services;
  const threads = async () => valueOf(await comments.list(people.lesen, id, document));
  return { at, id, people, comments, threads };
}

describe("comments", () => {
  test("are a talk in the order of writing, each with name, organisation and its colour", async () => {
    const { at, id, people, comments, threads } = await room();
    valueOf(await comments.start(people.mitwirkung, id, { thread: "t1", document, section, quote: "die Lenkungsgruppe", text: "Wer sitzt darin?" }));
    for (const [index, text] of ["Eins", "Zwei", "Drei"].entries()) valueOf(await comments.reply(people.rechtspruefung, id, { thread: "t1", entry: `e${9 - index}`, text }));
    const [thread] = await threads();
    expect(thread).toMatchObject({ id: "t1", section, quote: "die Lenkungsgruppe", resolved: false });
    expect(thread!.entries.map((entry) => [entry.by, entry.organisation, entry.text])).toEqual([
      ["Person Stadtverwaltung", "Stadtverwaltung", "Wer sitzt darin?"],
      ["Person Rechtsamt", "Rechtsamt", "Eins"],
      ["Person Rechtsamt", "Rechtsamt", "Zwei"],
      ["Person Rechtsamt", "Rechtsamt", "Drei"],
    ]);
    const colours = new Map(valueOf(await at.services.vorhaben.open(people.lesen, id)).participants.map((participant) => [participant.shortName, participant.colour]));
    for (const entry of thread!.entries) expect(entry.colour).toBe(colours.get(entry.organisation));
  });

  test("are not doubled by a repeated request", async () => {
    const { id, people, comments, threads } = await room();
    for (let times = 0; times < 2; times += 1) {
      valueOf(await comments.start(people.mitwirkung, id, { thread: "t1", document, section, quote: "", text: "Frage" }));
      valueOf(await comments.reply(people.mitwirkung, id, { thread: "t1", entry: "e1", text: "Antwort" }));
    }
    expect((await threads()).map((thread) => thread.entries.map((entry) => entry.text))).toEqual([["Frage", "Antwort"]]);
  });

  test("are settled and taken up again", async () => {
    const { id, people, comments, threads } = await room();
    valueOf(await comments.start(people.mitwirkung, id, { thread: "t1", document, section, quote: "", text: "Frage" }));
    valueOf(await comments.resolve(people.federfuehrung, id, { thread: "t1", resolved: true }));
    expect((await threads())[0]!.resolved).toBe(true);
    valueOf(await comments.resolve(people.federfuehrung, id, { thread: "t1", resolved: false }));
    expect((await threads())[0]!.resolved).toBe(false);
  });

  test("of another Vorhaben are out of reach, also by their id", async () => {
    const { at, id, people, comments } = await room();
    valueOf(await comments.start(people.mitwirkung, id, { thread: "t1", document, section, quote: "", text: "Vertraulich" }));
    const other = await at.actor("Anderes KI", "kommunales-integrationszentrum");
    const theirs = valueOf(await at.services.vorhaben.create(other, { title: "Anderes", foerderjahr: 2027, antragsteller: { name: "Nachbarkreis", art: "kreis" } }));
    expect(codeOf(await comments.reply(other, theirs, { thread: "t1", entry: "e1", text: "Hallo" }))).toBe("not-found");
    expect(codeOf(await comments.resolve(other, theirs, { thread: "t1", resolved: true }))).toBe("not-found");
    expect(codeOf(await comments.start(other, theirs, { thread: "t1", document, section, quote: "", text: "Hallo" }))).toBe("invalid-input");
    expect(valueOf(await comments.list(other, theirs, document))).toEqual([]);
  });

  test.each([
    ["no words", { text: " \n " }, "invalid-input"],
    ["too many words", { text: "x".repeat(5001) }, "too-large"],
    ["control characters", { text: "a\u0007" }, "invalid-input"],
    ["something that is no text", { text: { length: 1 } as never }, "invalid-input"],
    ["a section that does not exist", { section: "gibt-es-nicht" }, "not-found"],
    ["an id that is none", { thread: "<script>" }, "invalid-input"],
  ])("with %s are refused", async (_name, changes, code) => {
    const { id, people, comments, threads } = await room();
    expect(codeOf(await comments.start(people.mitwirkung, id, { thread: "t1", document, section, quote: "", text: "Frage", ...changes }))).toBe(code);
    expect(await threads()).toEqual([]);
  });
});
