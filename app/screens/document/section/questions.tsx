import { Square } from "lucide-react";

/** What an empty section asks for; gone with the first word. */
export function Questions({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <div className="questions">
      <p>Leitfragen</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <Square aria-hidden size={13} />
            {question}
          </li>
        ))}
      </ul>
    </div>
  );
}
